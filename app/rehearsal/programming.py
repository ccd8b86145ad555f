"""The programme as bots lay it out: what waits for what, and which step comes sooner after all."""

from collections.abc import Sequence

from app.rehearsal.bot import Bot, together, until_the_bell
from app.rehearsal.company import Company
from app.rehearsal.tab import Value


async def set_in_order(company: Company) -> None:
    """In each team the step that bears fruit last waits for the one that does so first."""
    await together(*(until_the_bell(_wait(team[0])) for team in company.teams.values()))


async def _wait(bot: Bot) -> None:
    await bot.tab.catch_up()
    if (form := _board(bot)) is None or not form["before"]:
        return
    steps = _in_order(bot, form)
    if len(steps) > 1:
        first, last = steps[0]["id"], steps[-1]["id"]
        await bot.do("draw_trace", trace=form["before"], source=last, target=first)


async def move(company: Company) -> None:
    """Each team brings its last step one horizon forward, where there is one."""
    await together(*(until_the_bell(_move(team[-1])) for team in company.teams.values()))


async def _move(bot: Bot) -> None:
    await bot.tab.catch_up()
    form = _board(bot)
    steps = _in_order(bot, form) if form else []
    if form and steps and (place := _place(form, steps[-1])):
        values = _values(form)
        await bot.do(
            "revise_artefact", artefact=steps[-1]["id"], base=steps[-1]["version"],
            fields={form["board"]: values[place - 1]}, change=bot.pen().line("change"),
            round=bot.round,
        )  # fmt: skip


def _board(bot: Bot) -> Value | None:
    """The kind of card that lies on horizons."""
    return next((form for form in bot.tab.all("form") if form.get("board")), None)


def _in_order(bot: Bot, form: Value) -> list[Value]:
    return sorted(bot.own(form["id"]), key=lambda card: (_place(form, card), card["id"]))


def _values(form: Value) -> Sequence[str]:
    field = next(f for f in form["fields"] if f["id"] == form["board"])
    return [choice["value"] for choice in field["choices"]]


def _place(form: Value, card: Value) -> int:
    return _values(form).index(card["fields"][form["board"]])
