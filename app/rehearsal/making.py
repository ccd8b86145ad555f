"""Making cards: what a round asks of each team, each person or the session."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from random import Random

from app.rehearsal.bot import Bot, together, until_the_bell
from app.rehearsal.company import Company
from app.rehearsal.tab import Value
from app.rehearsal.writing import Draft, draft

NOTHING: Mapping[str, object] = {}

WANTED = 0.7
"""How often somebody makes a card that is not required."""

TOGETHER = 0.3
BUILT_ON = 0.5

Task = tuple[Bot, str, int]
"""Who writes, which type, the how manyth of their team in this round."""


async def make_cards(
    company: Company, asks: Sequence[Value], given: Mapping[str, object] = NOTHING, first: int = 0
) -> None:
    """Team beside team; within a team one after the other, so that each sees what is there.

    `given` stands on every card. The first of each kind is counted as the team's `first`.
    """
    shared = [asked for asked in asks if asked["per"] == "session"]
    others = [asked for asked in asks if asked["per"] != "session"]
    await together(
        *(
            until_the_bell(_write(_tasks(company, team, others), given, first))
            for team in company.teams
        )
    )
    await until_the_bell(_write(_session_tasks(company, shared), given, first))


def _tasks(company: Company, team: str, asks: Sequence[Value]) -> list[Task]:
    bots = company.teams[team]
    dice = company.dice(team, bots[0].round)
    per_asked = (
        _each(bots, asked) if asked["per"] == "person" else _one_by_one(bots, asked, dice)
        for asked in asks
    )
    return list(chain.from_iterable(per_asked))


def _each(bots: Sequence[Bot], asked: Value) -> Iterator[Task]:
    for bot in bots:
        for number in range(how_many(asked, bot.dice)):
            yield bot, asked["type"], number


def _one_by_one(bots: Sequence[Bot], asked: Value, dice: Random) -> Iterator[Task]:
    first = dice.randrange(len(bots))
    for number in range(how_many(asked, dice)):
        yield bots[(first + number) % len(bots)], asked["type"], number


def _session_tasks(company: Company, asks: Sequence[Value]) -> list[Task]:
    """Team takes turns with team."""
    teams = list(company.teams.values())
    dice = company.dice("session", company.facilitator.round)
    first = [team[0] for team in teams]
    return list(chain.from_iterable(_one_by_one(first, asked, dice) for asked in asks))


def how_many(asked: Value, dice: Random) -> int:
    """What is required, sometimes one more; never more than there is room for."""
    least, most = asked["least"], asked["most"]
    wanted = least + (dice.random() < WANTED) if not least else dice.randint(least, least + 1)
    return wanted if most is None else max(0, min(wanted, most - asked["done"]))


async def _write(tasks: Sequence[Task], given: Mapping[str, object], first: int) -> None:
    for bot, type, number in tasks:
        await bot.tab.catch_up()
        if (card := draft(bot, type, first + number)) is not None:
            said = Draft(card.title, {**card.fields, **given})
            await post(bot, type, said, _built_on(bot, type), _pen(bot, type))


async def post(
    bot: Bot, type: str, card: Draft, sources: Sequence[Value] = (), authors: Sequence[str] = (),
    origin: str = "inside",
) -> None:  # fmt: skip
    await bot.do(
        "post_artefact", artefact=bot.mint(type[:12]), type=type, title=card.title,
        fields=card.fields, authors=[bot.person, *authors, *_neighbours(bot)],
        sources=list(sources), round=bot.round, origin=origin,
    )  # fmt: skip


def _pen(bot: Bot, type: str) -> list[str]:
    """One of those who hold the pen for such cards, if it is held and by others."""
    pen = bot.tab.picture.get(f"pen/{type}")
    if pen is None or pen["free"] or not pen["holders"] or bot.person in pen["holders"]:
        return []
    return [bot.dice.choice(pen["holders"])]


def _neighbours(bot: Bot) -> list[str]:
    """Now and then two write a card together; what people pledge or saw is their own."""
    table = sorted(p["id"] for p in bot.people() if p["team"] == bot.team and p["present"])
    others = [person for person in table if person != bot.person]
    return [bot.dice.choice(others)] if others and bot.chance(TOGETHER) else []


def _built_on(bot: Bot, type: str) -> list[Value]:
    """What the team wrote of this kind in an earlier round."""
    earlier = [card for card in bot.own(type) if card["round"] != bot.round]
    if not earlier or not bot.chance(BUILT_ON):
        return []
    card = bot.dice.choice(earlier)
    return [source(bot, "built_on", card, what=bot.pen().line("take"))]


def source(bot: Bot, kind: str, card: Value, what: str, thanks: str = "") -> Value:
    return {
        "link": bot.mint("link"), "kind": kind, "parent": card["id"], "version": card["version"],
        "what": what, "thanks": thanks,
    }  # fmt: skip
