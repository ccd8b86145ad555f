"""Merging cards that say the same: one captain proposes, the other team says yes or no."""

from itertools import combinations

from app.rehearsal.bot import Bot, until_the_bell
from app.rehearsal.company import Company
from app.rehearsal.tab import Value

ALIKE = 0.34
"""Share of the words of two titles from which on they look alike."""


async def converge(company: Company) -> None:
    """The two cards that look most alike become one; the next two stay apart, and are contested."""
    for agree in (True, False):
        await company.catch_up()
        if (pair := _most_alike(company)) is not None:
            await until_the_bell(_negotiate(company, *pair, agree=agree))


def _most_alike(company: Company) -> tuple[Value, Value] | None:
    """Of the same type, each made by one team of its own."""
    seen = company.facilitator.cards()
    fay = company.facilitator
    standing = [c for c in seen if c["visible"] and c["status"] in ("shared", "shortlisted")]
    mergeable = [c for c in standing if not fay.is_rival(c)]
    pairs = [
        (likeness(one["title"], other["title"]), one, other)
        for one, other in combinations(mergeable, 2)
        if one["type"] == other["type"] and len({*one["teams"], *other["teams"]}) == 2
        and len(one["teams"]) == len(other["teams"]) == 1
    ]  # fmt: skip
    best = max(pairs, key=lambda pair: pair[0], default=None)
    return best[1:] if best and best[0] >= ALIKE else None


def likeness(one: str, other: str) -> float:
    """Jaccard's index of the longer words, from 0 to 1."""
    words = [{word for word in title.lower().split() if len(word) > 3} for title in (one, other)]
    every = words[0] | words[1]
    return len(words[0] & words[1]) / len(every) if every else 0.0


async def _negotiate(company: Company, one: Value, other: Value, *, agree: bool) -> None:
    asks, answers = (company.teams[card["team"]][0] for card in (one, other))
    merge = asks.mint("merge")
    await _propose(asks, merge, one, other)
    await answers.tab.until(lambda picture: f"merge/{merge}" in picture, "a merge to answer")
    await answers.do("answer_merge", merge=merge, agree=agree)
    if agree:
        return
    fay = company.facilitator
    await fay.do(
        "record_decision", decision=fay.mint("decision"), by_way_of="merge", evidence=[merge],
        text=f"“{one['title']}” and “{other['title']}” stay two cards.",
        about=[one["id"], other["id"]],
        statuses={one["id"]: "contested", other["id"]: "contested"},
    )  # fmt: skip


async def _propose(bot: Bot, merge: str, one: Value, other: Value) -> None:
    """The first card's text, and from the second what the first leaves open."""
    mine, theirs = (
        bot.tab.picture[key] for key in (f"table/{one['id']}", f"gallery/{other['id']}")
    )
    parents = [
        {"link": bot.mint("link"), "artefact": card["id"], "version": card["version"], "what": what}
        for card, what in ((mine, "the whole card"), (theirs, bot.pen().line("take")))
    ]
    await bot.do(
        "propose_merge", merge=merge, artefact=bot.mint("merged"), type=one["type"],
        title=mine["title"], fields={**theirs["fields"], **mine["fields"]}, parents=parents,
    )  # fmt: skip
