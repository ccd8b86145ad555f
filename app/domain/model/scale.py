"""The opening scale, from just enough (0) to everything possible (10): where people stand."""

from collections.abc import Callable
from statistics import median

from app.domain.people import MAKERS, Profile, Seat
from app.domain.room import Room

FEWEST = 4
"""Of smaller groups nothing is told apart: it would tell who stands where."""

GROUPS: dict[str, Callable[[Profile], bool]] = {
    "operations": lambda profile: profile.operations,
    "customer_facing": lambda profile: profile.customer_facing,
}


def placed(room: Room) -> dict[str, int]:
    """Those who sit here as makers and have said where they stand."""
    return {person: place for person, place in room.scale.items() if _makes(room.seats.get(person))}


def medians(room: Room) -> dict[str, float]:
    """Group to its median, or nothing unless each group has enough people on the scale."""
    there = placed(room)
    found = {
        group: [place for person, place in there.items() if of(room.seats[person].profile)]
        for group, of in GROUPS.items()
    }
    if any(len(places) < FEWEST for places in found.values()):
        return {}
    return {group: float(median(places)) for group, places in found.items()}


def end_of(place: int | None) -> str:
    """Which part of the scale: so coarse that people can be mixed by it."""
    if place is None:
        return "unsaid"
    return "least" if place < 4 else "most" if place > 6 else "middle"


def _makes(seat: Seat | None) -> bool:
    return seat is not None and seat.role in MAKERS and not seat.waiting
