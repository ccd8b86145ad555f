"""Playing a session design to its end: bots do in each round what its type and its asks want."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

from app.domain.design import RoundDesign, SessionDesign
from app.rehearsal import (
    balloting,
    climbing,
    continuing,
    deciding,
    hosting,
    merging,
    paging,
    programming,
    surveying,
    taking,
    talking,
)
from app.rehearsal.bot import Bot, together
from app.rehearsal.company import Company, assemble, name_captains
from app.rehearsal.stage import Progress, Stage, quiet
from app.rehearsal.tab import Value

Part = Callable[[Company], Awaitable[Any]]


async def improvise(
    stage: Stage, design: SessionDesign, people: int, seed: int, progress: Progress = quiet,
    *, pause: float = 0.0,
) -> None:  # fmt: skip
    """Play `design` with `people` who make things.

    What is said and voted hangs on design, people, teams and seed only. `pause`: seconds after
    each round, for somebody who watches. The bots' tabs stay open, so that a pack can be fetched
    through them; whoever opened the stage closes it. Raises NoStage, Refusal, TimeoutError or
    ConnectionError, each with a sentence that says why.
    """
    company = await assemble(stage, design, people, seed)
    await name_captains(company)
    progress(f"{people} people in {len(company.teams)} teams; room {stage.code}.")
    await surveying.survey(company)
    while (upcoming := _upcoming(company.facilitator)) is not None:
        await company.mind_the_door(upcoming["n"])
        progress(f"{upcoming['n']}/{len(design.rounds)}  {upcoming['title']}")
        await _play(company, await _ring(company, upcoming["id"]))
        await asyncio.sleep(pause)
    await _close(company)


def _upcoming(bot: Bot) -> Value | None:
    """The round that the bell would start next."""
    agenda = sorted(bot.tab.all("agenda"), key=lambda entry: int(entry["n"]))
    current = bot.tab.picture.get("round", {}).get("n", 0)
    return next((r for r in agenda if r["n"] > current and r["state"] == "pending"), None)


async def _ring(company: Company, id: str) -> Value:
    """Start the next round; everybody has heard it when this returns."""
    await company.facilitator.do("next_round")
    await company.catch_up()
    for bot in company.everybody:
        bot.begin(id)
    running: Value = company.facilitator.tab.picture["round"]
    return running


async def _play(company: Company, running: Value) -> None:
    planned = next((r for r in company.design.rounds if r.id == running["id"]), None)
    for part in parts_of(running, planned):
        await part(company)
        await company.catch_up()
    await _wait_for_all(company)


def parts_of(running: Value, planned: RoundDesign | None) -> Sequence[Part]:
    """What is done in this round, in order."""
    asks = running["asks"]
    by_type = PARTS.get(running["type"], ())
    made: list[Part] = [partial(TAKING.get(running["type"], paging.make_by_page), asks=asks)]
    read: list[Part] = [talking.read_gallery] if running["share"] == "gallery" else []
    held: list[Part] = []
    if planned and planned.ballot:
        held = [partial(balloting.hold, round=planned, plan=planned.ballot)]
    return [*made, *by_type, *read, *held]


async def _wait_for_all(company: Company) -> None:
    """The round ends as soon as everybody says that they are ready."""
    await together(*(bot.do("set_ready", ready=True) for bot in company.makers))
    ready = [f"ready/{bot.person}" for bot in company.makers]
    await company.facilitator.tab.until(
        lambda picture: all(key in picture for key in ready), "everybody to be ready"
    )


async def _answer_requests(company: Company) -> None:
    await deciding.answer(company, await deciding.ask(company))


async def _answer_all(company: Company) -> None:
    await together(*(taking.answer_challenges(team) for team in company.teams.values()))


async def _close(company: Company) -> None:
    """Where no round gave the sponsor the floor, two requests are answered in writing later."""
    fay = company.facilitator
    later = [] if fay.tab.all("request") else await deciding.ask(company, 2)
    await fay.do("close_workshop")
    await deciding.answer(company, later)
    await fay.tab.until(lambda picture: picture["room"]["stage"] == "closed", "the end")


TAKING: dict[str, Callable[..., Awaitable[None]]] = {
    "borrow": taking.borrow, "ladder": taking.borrow, "rebuild": taking.rebuild,
}  # fmt: skip
"""Rounds whose cards come from other teams' cards; in all others they are new."""

PARTS: dict[str, Sequence[Part]] = {
    "lobby": (hosting.place_on_scale, talking.say_lines),
    "mandate": (deciding.state_mandate, continuing.take_on),
    "frame": (talking.mind_words,),
    "team_build": (talking.send_message, hosting.flag_the_daring),
    "reveal": (hosting.draw_lot, partial(talking.challenge, share=0.2)),
    "challenge": (partial(talking.challenge, share=0.5),),
    "roadblocks": (paging.answer_last_question,),
    "seven_questions": (paging.answer_last_question,),
    "canvas": (hosting.call_out, talking.tell_in_private, deciding.intervene),
    "converge": (merging.converge, _answer_all, talking.keep_note),
    "discuss_spread": (talking.mind_words, surveying.tick_signs),
    "practice_harvest": (climbing.look_outside,),
    "ladder": (climbing.climb,),
    "programme": (programming.set_in_order,),
    "sequence": (programming.set_in_order, programming.move),
    "sponsor_answer": (_answer_requests,),
    "close": (talking.say_lines, deciding.set_renewals),
}
"""What each type of round adds to the cards it asks for, and to its ballot."""
