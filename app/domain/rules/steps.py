"""Pages turn by themselves or by hand; what belongs to a later page waits for it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from math import ceil

from app.domain.commands import TurnStep
from app.domain.events import Event, StepTurned
from app.domain.method import Step
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room, Round
from app.domain.rules.bell import round_of
from app.domain.rules.permissions import facilitator
from app.domain.steps import (
    equal_share,
    fits,
    full_share,
    open_at,
    opens_at,
    stands_at,
    steps_of,
)


def turn_step(room: Room, command: TurnStep, by: By, at: datetime) -> list[Event]:
    """By the room when it is due; by a facilitator forward or back, for a whole share."""
    if by.is_room:
        return _turned_when_due(room, command, at)
    facilitator(room, by)
    round = round_of(room, command.round)
    pages = len(steps_of(room, round.design))
    if not round.running:
        raise Refused(
            "“{title}” is not running. Its pages turn while it runs.", title=round.design.title
        )
    if not 0 <= command.step < pages:
        raise Refused("This round has no such page.", code="bad_request")
    if command.step == round.step:
        return []
    turns_at = full_share(round, command.step, stands_at(round, at), pages)
    return [StepTurned(round.id, command.step, round.rev + 1, turns_at)]


def _turned_when_due(room: Room, command: TurnStep, at: datetime) -> list[Event]:
    round = room.round(command.round)
    due = round and round.state == "open" and round.rev == command.rev and round.step_turns_at
    if not round or not due or at < due or command.step != round.step + 1:
        return []
    pages = len(steps_of(room, round.design))
    turns_at = equal_share(round, command.step, due, pages)
    return [StepTurned(round.id, command.step, round.rev + 1, turns_at)]


def refuse_unopened(
    room: Room, round: Round, type: str, fields: Mapping[str, object], at: datetime
) -> None:
    """A card waits until its page is open; one that belongs to no page does not."""
    steps = steps_of(room, round.design)
    place = next((n for n, step in enumerate(steps) if fits(step, type, fields)), 0)
    if place > open_at(round, len(steps), at):
        raise _too_early(round, steps, place, at)


def _too_early(round: Round, steps: Sequence[Step], place: int, at: datetime) -> Refused:
    lane = steps[place].title
    if not round.running:
        return Refused(
            "“{lane}” did not open in this round. Your text is kept as a draft.", lane=lane
        )
    when = opens_at(round, len(steps), place)
    if when is None or round.state == "paused":
        return Refused(
            "“{lane}” opens after “{before}”. Your text is kept as a draft; post it then.",
            lane=lane,
            before=steps[place - 1].title,
        )
    return Refused(
        "“{lane}” opens in about {minutes} min. Your text is kept as a draft; post it then.",
        lane=lane,
        minutes=max(1, ceil((when - at).total_seconds() / 60)),
    )
