"""The pages of a round: which it has, which are open, and when the next one opens."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.design import RoundDesign
from app.domain.method import Step
from app.domain.room import Room, Round


def steps_of(room: Room, design: RoundDesign) -> tuple[Step, ...]:
    """The pages of such a round, with no more types than it asks for; empty if it has none."""
    if room.method is None or room.design is None:
        return ()
    title = room.method.step_title
    asked = frozenset(each.type for each in design.artefacts)
    rounds = {each.type for each in room.design.rounds}
    return tuple(
        replace(step, title=title(step), types=tuple(t for t in step.types if t in asked))
        for step in room.method.steps
        if step.round_type == design.type
        and (not step.types or not asked.isdisjoint(step.types))
        and step.unless_round not in rounds
    )


def fits(step: Step, type: str, fields: Mapping[str, object]) -> bool:
    """Whether a card that says this belongs to the page."""
    return type in step.types and all(fields.get(id) == value for id, value in step.fields.items())


def stands_at(round: Round, at: datetime) -> datetime:
    """What the round's own clock shows at that time: in a pause it stands still."""
    if round.state == "paused" and round.ends_at:
        return round.ends_at - timedelta(seconds=round.left or 0.0)
    return at


def equal_share(round: Round, step: int, since: datetime, pages: int) -> datetime | None:
    """When the page after `step` opens, if all that are left share the time until the bell."""
    if step + 1 >= pages or round.ends_at is None or round.ends_at <= since:
        return None
    return since + (round.ends_at - since) / (pages - step)


def full_share(round: Round, step: int, since: datetime, pages: int) -> datetime | None:
    """The same for a page turned by hand: it gets a whole share of the round, if that is left."""
    equal = equal_share(round, step, since, pages)
    return equal and min(equal, since + timedelta(minutes=round.minutes) / pages)


def shared_anew(round: Round, pages: int) -> Round:
    """The round with its next page due as its end now wants it."""
    since = round.step_at
    turns_at = equal_share(round, round.step, since, pages) if since else None
    return replace(round, step_turns_at=turns_at)


def first_page(round: Round, pages: int, at: datetime) -> Round:
    """The round as it starts; one that starts again stays at the page it had come to."""
    return shared_anew(replace(round, step_at=at), pages)


def open_at(round: Round, pages: int, at: datetime) -> int:
    """The page that is open then: what is due has turned, though nobody has noted it yet."""
    step, turns_at = round.step, round.step_turns_at
    while round.state == "open" and turns_at and turns_at <= at and step + 1 < pages:
        step += 1
        turns_at = equal_share(round, step, turns_at, pages)
    return step


def opens_at(round: Round, pages: int, step: int) -> datetime | None:
    """When a later page opens if nothing is changed; None if no clock runs to it."""
    turns_at = round.step_turns_at
    if turns_at is None or round.ends_at is None or step <= round.step:
        return None
    share = (round.ends_at - turns_at) / (pages - round.step - 1)
    return turns_at + share * (step - round.step - 1)
