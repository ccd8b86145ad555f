"""What follows from counting: decisions, the sponsor's answers, dates, the end."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from app.rehearsal.bot import Bot, together
from app.rehearsal.company import Company
from app.rehearsal.story import story
from app.rehearsal.tab import Value
from app.rehearsal.writing import today

SHORTLISTS = frozenset({"dots", "approval", "heat"})
"""Methods that thin a field out; the others adopt."""

GRIDS = frozenset({"impact_effort", "two_axis"})
ACCEPTED = frozenset({"pass", "pass_with_objections", "adopted"})
ANSWERS = ("yes", "yes_limited", "yes", "date", "no")
MOST_REQUESTS = 5
PARKED_FROM, LARGE_FIELD = 0.75, 4
"""Places behind three quarters of a field of so many are parked."""

Statuses = Mapping[str, str]


async def decide(company: Company, ballot: Value) -> None:
    """Write down what a ballot came to, unless it only showed where the room stands."""
    fay = company.facilitator
    statuses = statuses_from(fay, ballot)
    if not statuses and ballot["result"].get("outcome") not in ACCEPTED:
        return
    about = [
        option["id"] for option in ballot["options"] if f"gallery/{option['id']}" in fay.tab.picture
    ]
    await fay.do(
        "record_decision", decision=fay.mint("decision"), by_way_of=_way(ballot["method"]),
        text=f"{ballot['title']}: {_said(fay, statuses)}"[:600], evidence=[ballot["id"]],
        about=about[:20], reasons=fay.pen().line("decided"), dissent=fay.pen().line("dissent"),
        statuses=statuses,
    )  # fmt: skip
    await company.catch_up()


def _way(method: str) -> str:
    return method if method in ("consent", "fist_to_five") else "ballot"


def _said(bot: Bot, statuses: Statuses) -> str:
    ahead = [id for id, status in statuses.items() if status in ("adopted", "shortlisted")]
    titles = [bot.tab.picture[f"gallery/{id}"]["title"] for id in ahead[:5]]
    return "; ".join(titles) or bot.pen().line("consented")


def statuses_from(bot: Bot, ballot: Value) -> dict[str, str]:
    """Card to status, for those that the ballot moves."""
    moved = _moved(bot, ballot)
    cards = {card["id"]: card for card in bot.cards()}
    return {
        id: "contested" if status == "adopted" and cards[id]["open_challenges"] else status
        for id, status in moved.items()
        if id in cards
    }


def _moved(bot: Bot, ballot: Value) -> dict[str, str]:
    method, result = ballot["method"], ballot["result"]
    options = [option["id"] for option in ballot["options"]]
    if method in GRIDS:
        return _by_corner(result.get("options", {}))
    if method == "consent" and result.get("outcome") == "adopted":
        return dict.fromkeys(options, "adopted")
    if method == "fist_to_five" and result.get("outcome") in ACCEPTED:
        return dict.fromkeys(_shared_work(bot), "adopted")
    chosen = "shortlisted" if method in SHORTLISTS else "adopted"
    return _behind(options, result.get("rank", {})) | dict.fromkeys(ballot["selected"], chosen)


def _by_corner(options: Mapping[str, Value]) -> dict[str, str]:
    """Much for little, or much for much, goes ahead; what people see differently is contested."""
    return {
        id: "contested" if place["contested"] else CORNERS[place["quadrant"]]
        for id, place in options.items()
        if place["contested"] or place["quadrant"] in CORNERS
    }


CORNERS = {"quick win": "adopted", "major project": "adopted", "avoid": "parked"}


def _behind(options: Sequence[str], rank: object) -> dict[str, str]:
    """The last places of a field that is large enough to have some."""
    if not isinstance(rank, Mapping):
        return {}
    last = [option for option in options if rank.get(option, 0) > PARKED_FROM * len(options)]
    return dict.fromkeys(last if len(options) >= LARGE_FIELD else (), "parked")


def _shared_work(bot: Bot) -> list[str]:
    """Cards that more than one team stands behind."""
    return [
        card["id"]
        for card in bot.cards()
        if card["visible"] and card["status"] == "shared"
        if card["lent"] or len(card["teams"]) > 1
    ]


# ---- the sponsor -----------------------------------------------------------------------------


async def state_mandate(company: Company) -> None:
    """Unless the room was opened with one."""
    if not company.sponsor.tab.picture.get("mandate", {}).get("goal"):
        await company.sponsor.do("state_mandate", **story()["mandate"])


async def intervene(company: Company) -> None:
    """The facilitator writes down how the room took it."""
    await company.sponsor.do("intervene", text=company.sponsor.pen().line("intervention"))
    fay = company.facilitator
    await fay.tab.catch_up()
    number = len(fay.tab.all("intervention"))
    await fay.do("note_reaction", intervention=number, text=fay.pen().line("reaction"))


async def ask(company: Company, most: int = MOST_REQUESTS) -> list[str]:
    """One from each team asks, about what it wants to do; the ids of the requests."""
    askers = [team[-1] for team in company.teams.values()][:most]
    ids = [bot.mint("request") for bot in askers]
    await together(*(_ask(bot, id, n) for n, (bot, id) in enumerate(zip(askers, ids, strict=True))))
    return ids


async def _ask(bot: Bot, id: str, number: int) -> None:
    texts = story()["lines"]["request"]
    steps = bot.own("initiative") or bot.own() or bot.cards()
    about = [bot.dice.choice(steps)["id"]] if steps else []
    text = bot.pen().fill(texts[number % len(texts)])
    await bot.do("ask_sponsor", request=id, text=text, about=about)


async def answer(company: Company, requests: Sequence[str]) -> None:
    sol = company.sponsor
    await sol.tab.catch_up()
    for number, id in enumerate(requests):
        said = ANSWERS[number % len(ANSWERS)]
        day = str(today(sol) + timedelta(days=14)) if said == "date" else ""
        if sol.tab.picture["room"]["stage"] == "running":
            await sol.do("take_up_request", request=id)
        await sol.do(
            "answer_request", request=id, answer=said, reason=sol.pen().line(said), date=day
        )


async def set_renewals(company: Company) -> None:
    fay = company.facilitator
    for day, question in story()["renewal"].items():
        on = str(today(fay) + timedelta(days=int(day)))
        await fay.do("set_renewal", day=int(day), date=on, question=question)
