"""Holding a ballot from its opening to its last tie, the way a facilitator would."""

from collections.abc import Mapping
from dataclasses import replace

from app.domain.ballots.methods import METHODS, prepare
from app.domain.design import BallotPlan, RoundDesign
from app.domain.rules.options import FROM_ONE, MOST_OPTIONS
from app.rehearsal.bot import Bot, together
from app.rehearsal.company import Company
from app.rehearsal.deciding import decide
from app.rehearsal.papers import opinion, paper
from app.rehearsal.tab import Value

IN_WORDS: Mapping[str, Mapping[str, str]] = {"one_page": {"one_page": "The one-page draft"}}
"""What may be voted on without being a card, beside what a ballot's own rules list."""

ABSTAINING, FEWEST = 0.07, 5
"""From so many voters on, some abstain."""


async def hold(company: Company, round: RoundDesign, plan: BallotPlan) -> None:
    """Open what the round plans, unless there is too little to choose from."""
    earlier = _asked_before(company, plan)
    if earlier is not None:
        await _again(company, earlier["id"], "")
        return await decide(company, await _until_settled(company, earlier["id"]))
    options = options_for(company.facilitator, plan)
    if len(options) < fewest(plan):
        return
    ballot = await _open(company, round, plan, options)
    await collect(company, ballot)
    counted = await _until_settled(company, ballot)
    if _objected(counted):
        counted = await _integrate(company, round, plan, options)
    await decide(company, counted)


def fewest(plan: BallotPlan) -> int:
    return 1 if plan.method in FROM_ONE or plan.items in IN_WORDS else 2


def options_for(bot: Bot, plan: BallotPlan) -> dict[str, str]:
    """Option to words; none where a card's title or the room's model speaks for it."""
    if plan.items in IN_WORDS:
        return dict(IN_WORDS[plan.items])
    if f"form/{plan.items}" in bot.tab.picture:
        cards = [card for card in bot.cards(plan.items) if card["visible"]]
        return {card["id"]: "" for card in cards if not card["internal_only"]}
    _, prepared = prepare(plan.method, plan.params, ())
    return dict.fromkeys(prepared.options, "")


def _asked_before(company: Company, plan: BallotPlan) -> Value | None:
    """A second round of the same questions goes on with the first, so that both compare."""
    if plan.params.get("round", 1) == 1 or not METHODS[plan.method].by_rounds:
        return None
    found = company.facilitator.tab.all("ballot")
    asked = (each for each in found if each["method"] == plan.method and not each["presurvey"])
    return next(asked, None)


async def _open(
    company: Company,
    round: RoundDesign,
    plan: BallotPlan,
    options: Mapping[str, str],
    times: int = 1,
) -> str:
    ballot = f"ballot-{round.id}-{times}"
    listed = dict(list(options.items())[:MOST_OPTIONS])
    await company.facilitator.do(
        "open_ballot", ballot=ballot, method=plan.method, title=round.title,
        question=round.prompt[:600], options=list(listed),
        option_text={option: text for option, text in listed.items() if text},
        params=dict(plan.params),
    )  # fmt: skip
    return ballot


async def collect(company: Company, ballot: str, round_no: int = 1) -> None:
    """Everybody votes, one changes their mind; then the box is closed and counted."""
    await together(*(_vote(bot, ballot, round_no) for bot in company.makers))
    await _vote(company.makers[0], ballot, round_no, mind=1)
    await company.facilitator.do("end_ballot", ballot=ballot)
    await company.facilitator.tab.until(
        lambda picture: picture[f"ballot/{ballot}"]["state"] == "closed", f"{ballot} to be counted"
    )


async def _vote(bot: Bot, ballot: str, round_no: int, mind: int = 0) -> None:
    def may_vote(picture: Value) -> bool:
        there: Value = picture.get(f"ballot/{ballot}", {})
        return there.get("state") == "open" and f"me/ballot/{ballot}" in picture

    await bot.tab.until(may_vote, f"{ballot} to open")
    shown, mine = (bot.tab.picture[f"{kind}/{ballot}"] for kind in ("ballot", "me/ballot"))
    if mine["may_vote"]:
        said = opinion(bot.seed, bot.key, shown, mine["own"], round_no, mind)
        abstains = len(bot.people()) >= FEWEST and said.dice.random() < ABSTAINING
        blank = abstains or not said.worth
        written = {"abstain": True} if blank else paper(shown["method"], said)
        await bot.do("hand_in_paper", ballot=ballot, paper=written)


async def _again(company: Company, ballot: str, amendment: str) -> None:
    fay = company.facilitator
    await fay.do("open_ballot_again", ballot=ballot, amendment=amendment)
    await fay.tab.catch_up()
    await collect(company, ballot, fay.tab.picture[f"ballot/{ballot}"]["round_no"])


async def _until_settled(company: Company, ballot: str) -> Value:
    """What follows from the count: another round, a run-off, the next rung of the ladder."""
    fay = company.facilitator
    counted: Value = fay.tab.picture[f"ballot/{ballot}"]
    if counted["result"].get("outcome") == "discuss" and _may_be_asked_again(counted):
        await _again(company, ballot, fay.pen().line("amendment"))
    elif counted["result"].get("next_step") == "runoff":
        await _break_tie(company, counted)
    await fay.do("reveal_result", ballot=ballot)
    await fay.tab.catch_up()
    revealed: Value = fay.tab.picture[f"ballot/{ballot}"]
    return revealed


def _may_be_asked_again(ballot: Value) -> bool:
    return bool(ballot["round_no"] < ballot["params"].get("max_rounds", 1))


async def _break_tie(company: Company, ballot: Value) -> None:
    fay, runoff = company.facilitator, f"{ballot['id']}-off"
    await fay.do("run_off", ballot=ballot["id"], runoff=runoff, seconds=None)
    await collect(company, runoff)
    await fay.do("reveal_result", ballot=runoff)
    await fay.tab.catch_up()
    if not fay.tab.picture[f"ballot/{ballot['id']}"]["settled_by"]:
        await fay.do("settle_tie", ballot=ballot["id"], **_next_rung(fay, ballot))


def _next_rung(fay: Bot, ballot: Value) -> dict[str, str]:
    """All that are tied where that was agreed before, else the lot."""
    agreed = ballot["params"].get("include_ties") or ballot["params"].get("tie") == "include_ties"
    if agreed:
        return {"by": "include_ties"}
    return {"by": "lot", "seed": f"{fay.dice.randrange(10**8):08}"}


def _objected(ballot: Value) -> bool:
    return bool(ballot["method"] == "consent" and ballot["result"].get("outcome") == "not_adopted")


async def _integrate(
    company: Company, round: RoundDesign, plan: BallotPlan, options: Mapping[str, str]
) -> Value:
    """An objection improves the proposal, and the room is asked once more."""
    amended = replace(round, prompt=company.facilitator.pen().line("amendment"))
    ballot = await _open(company, amended, plan, options, times=2)
    await collect(company, ballot, round_no=2)
    return await _until_settled(company, ballot)
