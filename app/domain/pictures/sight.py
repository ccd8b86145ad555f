"""How far an audience sees: which versions of which artefacts are theirs to know of."""

from dataclasses import dataclass

from app.domain.design import REVEALING, Share
from app.domain.pictures.audiences import (
    Audience,
    Facilitators,
    GuestTable,
    Person,
    Screen,
    Table,
    Waiting,
    table_of,
)
from app.domain.room import Artefact, Challenge, Room, Round, Version

FOR_EVER = 2**63
"""More than any event is ever numbered."""

Agenda = tuple[Round, ...]


@dataclass(frozen=True, slots=True)
class Sight:
    """What one audience may see just now.

    `everything`: the work of every team, except what people write for themselves alone.
    `internal`: cards for staff only. `named`: authors and teams of what all see.
    `sealed`: the private rounds that are not over, `alone`: one of them runs.
    `light`: up to which event words said about a card have been said in the open.
    """

    everything: bool = False
    team: str | None = None
    internal: bool = True
    named: bool = True
    alone: bool = False
    sealed: frozenset[str] = frozenset()
    light: int = 0

    def owns(self, artefact: Artefact) -> bool:
        return self.team is not None and (self.team == artefact.team or self.team in artefact.teams)

    def works_on(self, artefact: Artefact) -> bool:
        """Sees the work on it before it is shared."""
        return self.everything or self.owns(artefact)

    def admits(self, artefact: Artefact) -> bool:
        return self.internal or not artefact.internal_only

    def sees(self, artefact: Artefact, version: Version) -> bool:
        if artefact.internal_only and not self.internal:
            return False
        if version.visible_at is not None:
            return True
        return version.round not in self.sealed and self.works_on(artefact)

    def seen(self, artefact: Artefact) -> tuple[Version, ...]:
        """The versions they see, oldest first."""
        return tuple(v for v in artefact.versions if self.sees(artefact, v))

    def sees_number(self, artefact: Artefact, n: int) -> bool:
        version = artefact.version(n)
        return version is not None and self.sees(artefact, version)

    def heard(self, artefact: Artefact, seq: int) -> bool:
        """Whether words about it, said by that event, are theirs to know."""
        return self.works_on(artefact) or seq < self.light

    def knows(self, artefact: Artefact, challenge: Challenge) -> Challenge:
        """The challenge with the last answer that they have heard; perhaps with none."""
        before = challenge.before
        heard = challenge.answered_at is None or self.heard(artefact, challenge.answered_seq)
        return challenge if heard or before is None else self.knows(artefact, before)


def sight_of(room: Room, audience: Audience) -> Sight:
    """`named` and `internal` in the narrowest sense that holds for the audience."""
    if isinstance(audience, Person):
        seat = room.seats.get(audience.id)
        return sight_of(room, table_of(seat)) if seat else sight_of(room, Waiting())
    return Sight(
        everything=isinstance(audience, Facilitators),
        team=audience.team if isinstance(audience, Table | GuestTable) else None,
        internal=not isinstance(audience, GuestTable | Screen | Waiting),
        named=isinstance(audience, Facilitators) or not reads_silently(room),
        alone=any(r.running and r.design.share is Share.PRIVATE for r in room.agenda),
        sealed=sealed(room.agenda),
        light=last_light(room.agenda),
    )


def reads_silently(room: Room) -> bool:
    """The round started last is a gallery: authors and teams stay hidden until the next one."""
    current = room.round(room.current) if room.current else None
    return room.stage == "running" and bool(current) and share_of(current) is Share.GALLERY


def share_of(round: Round | None) -> Share | None:
    return round.design.share if round else None


def sealed(agenda: Agenda) -> frozenset[str]:
    """Private rounds that are not over: also one whose start was taken back."""
    return frozenset(
        r.id
        for r in agenda
        if r.design.share is Share.PRIVATE and r.state not in ("closed", "skipped")
    )


def last_light(agenda: Agenda) -> int:
    """What was said before that event was said while, or before, a round shared all with all."""
    ends = (
        FOR_EVER if r.running else r.ended or 0
        for r in agenda
        if r.design.share in REVEALING and r.started_at
    )
    return max(ends, default=0)
