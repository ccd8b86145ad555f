"""What each kind of round drew out of the room: who was active, what was written and taken up."""

from dataclasses import dataclass

from app.domain.people import MAKERS
from app.domain.room import Room, Round

PER = 10
"""Minutes to which versions and borrowings are counted."""


@dataclass(frozen=True, slots=True)
class Engagement:
    """Of all rounds of one type that are over; `active`: people and rounds, of `could`."""

    type: str
    rounds: int
    minutes: float
    active: int
    could: int
    versions: int
    borrowed: int

    @property
    def share(self) -> float:
        return self.active / self.could if self.could else 0.0

    def per_ten(self, number: int) -> float:
        return PER * number / self.minutes if self.minutes else 0.0


def engagement(room: Room) -> tuple[Engagement, ...]:
    """The types of round in which something was made, in the order of the agenda."""
    over = [r for r in room.agenda if r.started_at and r.closed_at]
    types = dict.fromkeys(r.design.type for r in over)
    found = (_of(room, type, [r for r in over if r.design.type == type]) for type in types)
    return tuple(each for each in found if each.active)


def _of(room: Room, type: str, rounds: list[Round]) -> Engagement:
    ids = {r.id for r in rounds}
    made = [(v.round, v.by) for a in room.artefacts.values() for v in a.versions if v.round in ids]
    borrowed = [link for link in room.links.values() if link.kind == "borrowed"]
    people = sum(s.role in MAKERS and not s.waiting for s in room.seats.values())
    return Engagement(
        type=type,
        rounds=len(rounds),
        minutes=sum(_minutes(r) for r in rounds),
        active=len({pair for pair in [*made, *_said(room, ids), *_voted(room, ids)] if pair[1]}),
        could=people * len(rounds),
        versions=len(made),
        borrowed=sum(_version_round(room, li.child, li.child_version) in ids for li in borrowed),
    )


def _minutes(closed: Round) -> float:
    if closed.started_at is None or closed.closed_at is None:
        return 0.0
    return (closed.closed_at - closed.started_at).total_seconds() / 60


def _said(room: Room, ids: set[str]) -> list[tuple[str, str | None]]:
    return [(said.round, said.by) for said in room.lines.values() if said.round in ids]


def _voted(room: Room, ids: set[str]) -> list[tuple[str, str | None]]:
    """Who voted, never what."""
    return [(b.round, who) for b in room.ballots.values() if b.round in ids for who in b.voted]


def _version_round(room: Room, artefact: str, n: int) -> str:
    found = room.artefacts.get(artefact)
    version = found.version(n) if found else None
    return version.round if version else ""
