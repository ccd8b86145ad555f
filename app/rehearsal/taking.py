"""Taking from others with credit, and mending what was challenged."""

from collections.abc import Callable, Sequence

from app.rehearsal.bot import Bot, together, until_the_bell
from app.rehearsal.company import Company
from app.rehearsal.making import how_many, post, source
from app.rehearsal.rewriting import adapted, reworded
from app.rehearsal.tab import Value
from app.rehearsal.writing import draft


async def borrow(company: Company, asks: Sequence[Value]) -> None:
    """Every team takes at least one thing, if there is one to take."""
    await together(*(until_the_bell(_team_borrows(t, asks)) for t in company.teams.values()))


async def _team_borrows(team: Sequence[Bot], asks: Sequence[Value]) -> None:
    bot = team[0]
    open_asks = [asked for asked in asks if any(map(_takes(bot), bot.others(asked["type"])))]
    if not open_asks:
        return await _take_into_own(team[0])
    for place, asked in enumerate(open_asks):
        bot = team[(place + 1) % len(team)]
        count = max(how_many(asked, bot.dice), 1 - place)
        for number in range(min(count, asked["most"] or count)):
            await _borrow_card(bot, asked["type"], number)


def _takes(bot: Bot) -> Callable[[Value], bool]:
    """Whether such a card may be taken from."""
    return lambda card: not bot.is_rival(card)


async def _borrow_card(bot: Bot, type: str, number: int) -> None:
    await bot.tab.catch_up()
    parent, own = bot.dice.choice(bot.others(type)), draft(bot, type, number)
    if own is not None:
        await post(bot, type, adapted(bot, parent, own), [borrowed(bot, parent)])


def borrowed(bot: Bot, parent: Value) -> Value:
    pen = bot.pen()
    return source(bot, "borrowed", parent, pen.line("take"), pen.line("thanks"))


async def _take_into_own(bot: Bot) -> None:
    """Where the round asks for no cards: into one the team has."""
    await bot.tab.catch_up()
    cards = filter(_takes(bot), bot.own())
    pairs = [(own, other) for own in cards for other in bot.others(own["type"])]
    if pairs:
        own, other = bot.dice.choice(pairs)
        await revise(bot, own, [borrowed(bot, other)])


async def rebuild(company: Company, asks: Sequence[Value]) -> None:
    """Answer each challenge, then post the next version of what the round asks for."""
    await together(*(until_the_bell(_team_rebuilds(t, asks)) for t in company.teams.values()))


async def _team_rebuilds(team: Sequence[Bot], asks: Sequence[Value]) -> None:
    await answer_challenges(team)
    for place, asked in enumerate(asks):
        if asked["least"]:
            await _next_version(team[place % len(team)], asked["type"])


async def _next_version(bot: Bot, type: str) -> None:
    """One card better by what others had; a first one, if there is none to mend."""
    await bot.tab.catch_up()
    others = list(filter(_takes(bot), bot.others(type)))
    taken = [borrowed(bot, bot.dice.choice(others))] if others else []
    own = bot.own(type)
    if own:
        await revise(bot, bot.dice.choice(own), taken)
    elif (card := draft(bot, type)) is not None:
        await post(bot, type, card, taken)


async def revise(bot: Bot, card: Value, sources: Sequence[Value] = ()) -> None:
    await bot.do(
        "revise_artefact", artefact=card["id"], base=card["version"], fields=reworded(bot, card),
        change=bot.pen().line("change"), sources=list(sources), round=bot.round,
    )  # fmt: skip


async def answer_challenges(team: Sequence[Bot]) -> None:
    """Accept, adapt or rebut; what is not rebutted is answered by a new version."""
    await team[0].tab.catch_up()
    waiting = sorted(c["id"] for c in team[0].tab.all("challenge") if c["response"] is None)
    for place, id in enumerate(waiting):
        bot = team[place % len(team)]
        await bot.tab.catch_up()
        card = bot.tab.picture.get(f"table/{bot.tab.picture[f'challenge/{id}']['artefact']}")
        if card and card["status"] not in ("merged", "withdrawn"):
            await _answer(bot, id, card)


async def _answer(bot: Bot, challenge: str, card: Value) -> None:
    response = bot.dice.choice(("accept", "adapt", "rebut"))
    resolved = None
    if response != "rebut" and reworded(bot, card):
        await revise(bot, card)
        resolved = bot.tab.picture[f"table/{card['id']}"]["version"]
    await bot.do(
        "answer_challenge", challenge=challenge, response=response,
        text=bot.pen().line(response), resolved_in=resolved,
    )  # fmt: skip
