"""Who holds the pen: in some rounds those who run the work write, or are named as authors."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from app.domain.method import Method, Pen
from app.domain.people import MAKERS, Seat
from app.domain.refusal import Refused
from app.domain.room import Artefact, Room, Round
from app.domain.steps import stands_at


def pens_for(room: Room, round: Round) -> tuple[Pen, ...]:
    """The pens that are held in this round."""
    held = room.method.pens if room.method else ()
    return tuple(pen for pen in held if pen.round_type == round.design.type)


def holders(seats: Iterable[Seat], pen: Pen) -> tuple[Seat, ...]:
    """Who of these is there to hold it."""
    return tuple(
        seat for seat in seats
        if seat.role in MAKERS and seat.present and not seat.waiting and seat.profile.has(pen.tag)
    )  # fmt: skip


def is_free(room: Room, round: Round, pen: Pen, team: str) -> bool:
    """Whether everybody of the team may write: where only the first card is theirs, it is there."""
    made = (a for a in room.artefacts.values() if a.team == team and a.round == round.id)
    return round.design.pen == "first" and any(
        a.type == pen.type and a.standing and by_tag(room, pen, a.authors) for a in made
    )


def by_tag(room: Room, pen: Pen, authors: Iterable[str]) -> bool:
    """Whether somebody whose pen it is has a hand in it."""
    seats = (room.seats.get(person) for person in authors)
    return any(seat.profile.has(pen.tag) for seat in seats if seat)


def refuse_without_pen(
    room: Room, round: Round, type: str, team: str | None, authors: tuple[str, ...]
) -> None:
    for pen in pens_for(room, round):
        if team is None or pen.type != type or by_tag(room, pen, authors):
            continue
        if holders(room.members(team), pen) and not is_free(room, round, pen, team):
            raise Refused(pen.sentence)


def refuse_banned(room: Room, round: Round, type: str, at: datetime) -> None:
    for ban in room.method.bans if room.method else ():
        if (ban.round_type, ban.type) != (round.design.type, type):
            continue
        if (until := banned_until(round, ban.minutes)) and stands_at(round, at) < until:
            raise Refused(ban.sentence)


def banned_until(round: Round, minutes: int) -> datetime | None:
    """On the round's own clock, so that a pause counts for nothing."""
    if not round.running or round.ends_at is None:
        return None
    return round.ends_at - timedelta(minutes=round.minutes - minutes)


def filled_by_the_room(method: Method | None, type: str) -> frozenset[str]:
    """Fields of such cards that nobody fills in."""
    pens = method.pens if method else ()
    return frozenset(pen.sets for pen in pens if pen.sets and pen.type == type)


def noted(
    room: Room, type: str, fields: Mapping[str, object], authors: tuple[str, ...]
) -> dict[str, object]:
    """The fields of a new card with what the room itself knows of its authors."""
    pens = room.method.pens if room.method else ()
    known = {pen.sets: by_tag(room, pen, authors) for pen in pens if pen.sets and pen.type == type}
    return {**fields, **known}


def by_those_who_run_it(room: Room, pen: Pen, cards: Iterable[Artefact]) -> tuple[int, int]:
    """How many of the standing cards come from them, and how many there are."""
    standing = [a for a in cards if a.type == pen.type and a.standing]
    return sum(by_tag(room, pen, a.authors) for a in standing), len(standing)
