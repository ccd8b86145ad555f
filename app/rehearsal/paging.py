"""Rounds with pages: the facilitator turns them, and on each is made what belongs to it."""

from collections.abc import Iterator, Sequence
from math import ceil

from app.rehearsal.bot import BellRang, Bot, together
from app.rehearsal.company import Company
from app.rehearsal.making import make_cards
from app.rehearsal.tab import Value

NOTHING = 0.2
"""How many of those who are asked in private have nothing to add."""


async def make_by_page(company: Company, asks: Sequence[Value]) -> None:
    """What no page is about is made at the end."""
    pages: Sequence[Value] = company.facilitator.tab.picture["round"]["steps"]
    for place, page in enumerate(pages):
        if not await _turn(company, place):
            return
        await make_cards(company, list(_of(asks, pages, place)), page["fields"], place)
    paged = {type for page in pages for type in page["types"]}
    await make_cards(company, [asked for asked in asks if asked["type"] not in paged])


async def _turn(company: Company, place: int) -> bool:
    """Whether the page is open; it may have turned by itself."""
    fay = company.facilitator
    await fay.tab.catch_up()
    if fay.tab.picture["round"]["step"] < place:
        try:
            await fay.do("turn_step", round=fay.round, step=place)
        except BellRang:
            return False
    await company.catch_up()
    return True


def _of(asks: Sequence[Value], pages: Sequence[Value], place: int) -> Iterator[Value]:
    """What is asked on this page: where several share a type, each has its part of the number."""
    for asked in asks:
        sharing = [n for n, page in enumerate(pages) if asked["type"] in page["types"]]
        if place not in sharing:
            continue
        if len(sharing) == 1:
            yield asked
        else:
            part = ceil(asked["least"] / len(sharing))
            yield {**asked, "least": part, "most": asked["done"] + part}


async def answer_last_question(company: Company) -> None:
    """Everybody to whom it is put answers, some that they have nothing to add."""
    await company.catch_up()
    await together(*(_answer(bot) for bot in company.makers))


async def _answer(bot: Bot) -> None:
    question = bot.tab.picture.get("me/last_question")
    if question is None or question["answered"]:
        return
    nothing = bot.chance(NOTHING)
    text = "" if nothing else bot.pen().line("note")
    await bot.do("answer_last_question", round=question["round"], text=text, nothing=nothing)
