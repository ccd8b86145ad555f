"""What we have not asked about: who is asked it in private, and in which round it is put."""

from app.domain.method import Step
from app.domain.people import MAKERS, Seat
from app.domain.room import Room, Round
from app.domain.steps import steps_of


def asking(room: Room, round: Round) -> Step | None:
    """The page of this round that is put to some people alone."""
    return next((step for step in steps_of(room, round.design) if step.to), None)


def has_put(room: Room, round: Round) -> bool:
    """Whether it has come to that page; one that was over before still asks it."""
    if round.state in ("pending", "skipped"):
        return False
    pages = [bool(step.to) for step in steps_of(room, round.design)]
    return True in pages and (not round.running or round.step >= pages.index(True))


def put_in(room: Room) -> Round | None:
    """The round that put the question last."""
    return next((round for round in reversed(room.agenda) if has_put(room, round)), None)


def asked(room: Room) -> tuple[Seat, ...]:
    """Everybody it is for, whether or not they were there all day, in the order they came."""
    tags = {step.to for step in room.method.steps if step.to} if room.method else set()
    makers = (s for s in room.seats.values() if s.role in MAKERS and not s.waiting)
    return tuple(seat for seat in makers if any(tag and seat.profile.has(tag) for tag in tags))


def unanswered(room: Room) -> tuple[str, ...]:
    """Who is asked and has not answered."""
    return tuple(seat.person for seat in asked(room) if seat.person not in room.last_answers)
