"""Who speaks for a card that is to be merged, and whose word is still missing."""

from app.domain.commands import Parent
from app.domain.people import Role, Seat
from app.domain.room import Artefact, Merge, Room


def speaks_for(seat: Seat, parent: Artefact) -> bool:
    """An author, or the captain of the card's team."""
    return seat.person in parent.authors or (seat.captain and seat.team in parent.teams)


def needs(room: Room, merge: Merge) -> list[Artefact]:
    """The parents for which nobody has agreed yet."""
    return without_consent(room, merge.parents, merge.agreed)


def without_consent(
    room: Room, parents: tuple[Parent, ...], agreed: frozenset[str]
) -> list[Artefact]:
    """The parents for which none of those who `agreed` may speak."""
    merged = (room.artefacts[parent.artefact] for parent in parents)
    return [parent for parent in merged if not _agreed(room, parent, agreed)]


def _agreed(room: Room, parent: Artefact, people: frozenset[str]) -> bool:
    """A facilitator may stand in where nobody who wrote it is here any more."""
    seats = [room.seats[person] for person in people if person in room.seats]
    if any(speaks_for(seat, parent) for seat in seats):
        return True
    left = not any(s.present for s in room.seats.values() if s.person in parent.authors)
    return left and any(seat.role is Role.FACILITATOR for seat in seats)
