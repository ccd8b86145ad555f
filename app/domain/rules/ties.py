"""A tie across the cut: run-off, then the decider, all tied, or lot (MEASURES.md, Tie ladder)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.ballots.ballot import names_in
from app.domain.ballots.ladder import draw
from app.domain.commands import RunOff, SettleTie
from app.domain.events import BallotOpened, Event, TieSettled
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Ballot, Room
from app.domain.rules.box import ballot_of, ends_in
from app.domain.rules.landing import around
from app.domain.rules.options import checked_rules
from app.domain.rules.permissions import facilitator, seated
from app.domain.text import TITLE, clean, minted

SEED_DIGITS = 8
HANDED_DOWN = ("blind", "guests", "quorum")
"""Rules that a run-off takes over from its ballot."""


@dataclass(frozen=True, slots=True)
class Tie:
    """`so_far` are in, best first; `places` of the `tied` are to follow."""

    so_far: tuple[str, ...]
    tied: tuple[str, ...]
    places: int


def tie_in(room: Room, ballot: Ballot) -> Tie | None:
    """What of the tie is left, once its run-off, if any, is counted."""
    tied = names_in(ballot.result.get("tied"))
    if not tied or ballot.settled_by:
        return None
    tie = Tie(names_in(ballot.result.get("selected")), tied, places_left(ballot))
    runoff = room.ballots.get(ballot.runoff or "")
    if runoff is None or runoff.state != "closed":
        return tie
    won = names_in(runoff.result.get("selected"))
    still_tied = names_in(runoff.result.get("tied")) or tied
    return Tie((*tie.so_far, *won), still_tied, tie.places - len(won))


def places_left(ballot: Ballot) -> int:
    select = ballot.params.get("select")
    return (select if isinstance(select, int) else 1) - len(names_in(ballot.result.get("selected")))


def run_off(room: Room, command: RunOff, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    ballot = ballot_of(room, command.ballot)
    if ballot.runoff == minted(command.runoff):
        return []
    tie = _open_tie(room, ballot)
    if ballot.runoff or ballot.runoff_of:
        raise Refused("There was a run-off already. Settle it by the next rule, or by lot.")
    if command.runoff in room.ballots:
        raise Refused("Another ballot has this number. Open yours again.", code="bad_request")
    opened = BallotOpened(
        command.runoff,
        "single_choice",
        clean(command.title, TITLE) or ballot.title,
        ballot.question,
        tie.tied,
        {option: text for option, text in ballot.option_text.items() if option in tie.tied},
        checked_rules("single_choice", {**_handed_down(ballot), "select": tie.places}, tie.tied),
        {option: teams for option, teams in ballot.owners.items() if option in tie.tied},
        around(room).id,
        1,
        ends_in(command.seconds, at),
        ballot.id,
    )
    return [opened]


def _handed_down(ballot: Ballot) -> dict[str, object]:
    return {name: ballot.params[name] for name in HANDED_DOWN if name in ballot.params}


def settled_by_runoff(room: Room, runoff: Ballot, result: Mapping[str, object]) -> list[TieSettled]:
    """Nothing where it ended in a tie too, or nobody voted: the next rung is up to people."""
    if runoff.runoff_of is None:
        return []
    ballot = room.ballots[runoff.runoff_of]
    won = names_in(result.get("selected"))
    if ballot.settled_by or len(won) < places_left(ballot):
        return []
    return [TieSettled(ballot.id, (*names_in(ballot.result.get("selected")), *won), "runoff")]


def settle_tie(room: Room, command: SettleTie, by: By, at: datetime) -> list[Event]:
    seated(room, by)
    ballot = ballot_of(room, command.ballot)
    if ballot.settled_by == command.by:
        return []
    tie = _open_tie(room, ballot)
    runoff = room.ballots.get(ballot.runoff or "")
    if runoff and runoff.state != "closed":
        raise Refused("The run-off is still open.")
    match command.by:
        case "decider":
            chosen = _decided(room, ballot, tie, command.chosen, by)
        case "include_ties":
            chosen = _all_tied(room, ballot, tie, by)
        case "lot":
            chosen = _drawn(room, ballot, tie, command.seed, by)
    seed = command.seed if command.by == "lot" else ""
    return [TieSettled(ballot.id, (*tie.so_far, *chosen), command.by, seed)]


def _open_tie(room: Room, ballot: Ballot) -> Tie:
    tie = tie_in(room, ballot)
    if ballot.state != "closed" or tie is None:
        raise Refused("There is no tie to settle in “{title}”.", title=ballot.title)
    return tie


def _decided(
    room: Room, ballot: Ballot, tie: Tie, chosen: tuple[str, ...], by: By
) -> tuple[str, ...]:
    """Only who was named before the ballot opened; a facilitator may write it down."""
    named = ballot.params.get("decider")
    if not named:
        raise Refused("Nobody was named to decide before this ballot was opened. Draw lots.")
    if by.person != named:
        facilitator(room, by)
    if not set(chosen) <= set(tie.tied) or len(set(chosen)) < len(chosen):
        raise Refused("Choose only among those that are tied.")
    if len(chosen) != tie.places:
        raise Refused("Choose exactly {places} of those that are tied.", places=tie.places)
    return chosen


def _all_tied(room: Room, ballot: Ballot, tie: Tie, by: By) -> tuple[str, ...]:
    facilitator(room, by)
    agreed = ballot.params.get("include_ties") is True or ballot.params.get("tie") == "include_ties"
    if not agreed:
        raise Refused("It was not agreed before the ballot to take all that are tied. Draw lots.")
    return tuple(sorted(tie.tied))


def _drawn(room: Room, ballot: Ballot, tie: Tie, seed: str, by: By) -> tuple[str, ...]:
    facilitator(room, by)
    if not (len(seed) == SEED_DIGITS and seed.isascii() and seed.isdigit()):
        raise Refused("The lot needs a number of eight digits, drawn in the room for all to see.")
    return tuple(draw(ballot.id, seed, tie.tied)[: tie.places])
