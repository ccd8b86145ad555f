"""Practices in a rehearsal: one from outside, recipes read by who had them first, one rung up."""

from collections.abc import Mapping, Sequence

from app.rehearsal.bot import Bot, together, until_the_bell
from app.rehearsal.company import Company
from app.rehearsal.making import post
from app.rehearsal.tab import Value
from app.rehearsal.writing import draft

PLACES = ("the slip at {harbour}", "the office at {harbour}")


async def look_outside(company: Company) -> None:
    """A facilitator opens early where a team has too few of its own; then one reference comes."""
    fay = company.facilitator
    harvest, ladder = fay.tab.picture.get("harvest"), fay.tab.picture.get("ladder")
    if harvest is None or ladder is None:
        return
    if harvest["locked"]:
        await fay.do("unlock_outside", reason=fay.pen().line("note"))
        await company.catch_up()
    asked = {a["type"]: a for a in fay.tab.picture["round"]["asks"]}.get(ladder["type"])
    free = (bot for bot in company.makers if asked and _has_room(bot, asked))
    if (bot := next(free, None)) and (card := draft(bot, ladder["type"])):
        await until_the_bell(post(bot, ladder["type"], card, origin="outside"))


def _has_room(bot: Bot, asked: Value) -> bool:
    done = bot.tab.picture.get("me/done", {}).get(asked["type"], 0)
    return asked["most"] is None or done < asked["most"]


async def climb(company: Company) -> None:
    """Who had a practice first reads its recipe; then every team moves one card up."""
    await together(*(until_the_bell(_read(bot)) for bot in company.makers))
    await company.catch_up()
    await together(*(until_the_bell(_one_up(team)) for team in company.teams.values()))


async def _read(bot: Bot) -> None:
    for id in sorted(_mine(bot, "me/read/")):
        await bot.do("check_recipe", artefact=id)


async def _one_up(team: Sequence[Bot]) -> None:
    """The first card of the team that somebody in it can bring up."""
    for bot in team:
        await bot.tab.catch_up()
        for id, ahead in sorted(_mine(bot, "me/climb/").items()):
            said = _said(bot, ahead)
            if ahead["next"] and said is not None:
                return await _move(bot, id, ahead["next"], said)


def _mine(bot: Bot, prefix: str) -> dict[str, Value]:
    picture = bot.tab.picture.items()
    return {key[len(prefix) :]: value for key, value in picture if key.startswith(prefix)}


def _said(bot: Bot, ahead: Value) -> dict[str, object] | None:
    """Values for the fields that the rung asks for; None where it asks for somebody's act."""
    if any(not lack["field"] for lack in ahead["missing"]):
        return None
    form = bot.tab.picture[f"form/{bot.tab.picture['ladder']['type']}"]
    kinds: Mapping[str, str] = {field["id"]: field["kind"] for field in form["fields"]}
    return {lack["field"]: _value(bot, kinds[lack["field"]]) for lack in ahead["missing"]}


def _value(bot: Bot, kind: str) -> object:
    match kind:
        case "list":
            return bot.pen().several(PLACES, 2, 100)
        case "person":
            return bot.person
    return bot.pen().fill("the crew at {harbour}")[:100]


async def _move(bot: Bot, id: str, rung: int, said: Mapping[str, object]) -> None:
    card: Value = bot.tab.picture.get(f"table/{id}") or bot.tab.picture[f"gallery/{id}"]
    field = bot.tab.picture["ladder"]["field"]
    await bot.do(
        "revise_artefact", artefact=id, base=card["version"], fields={field: rung, **said},
        change=bot.pen().line("change"), round=bot.round,
    )  # fmt: skip
