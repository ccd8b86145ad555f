"""Asking about maturity beside what the rounds plan: before the first one, and sign by sign."""

from app.rehearsal import balloting
from app.rehearsal.company import Company

SURVEY, SIGNS = "survey", "signs"
TITLES = {SURVEY: "Before we start", SIGNS: "What we have seen"}


async def survey(company: Company) -> None:
    """Where a round rates maturity, everybody is asked once in the lobby already."""
    plans = (round.ballot for round in company.design.rounds if round.ballot)
    if any(plan.method == "maturity" for plan in plans):
        await _ask(company, SURVEY, "maturity", presurvey=True)


async def tick_signs(company: Company) -> None:
    """After the ratings: which signs of each stage has anybody seen?"""
    await _ask(company, SIGNS, "maturity_stage")


async def _ask(company: Company, ballot: str, method: str, *, presurvey: bool = False) -> None:
    """What stands on it comes from the model of the room."""
    fay = company.facilitator
    await fay.do(
        "open_ballot", ballot=ballot, method=method, title=TITLES[ballot], options=[],
        presurvey=presurvey,
    )  # fmt: skip
    await balloting.collect(company, ballot)
    await fay.do("reveal_result", ballot=ballot)
    await company.catch_up()
