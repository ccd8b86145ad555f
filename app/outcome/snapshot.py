"""A room at one place of its journal, with the names of its people: all that a pack is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import reduce

from app.domain.events import Recorded
from app.domain.evolve import evolve
from app.domain.room import Room


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    job: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`seq` is the place in the journal, `events` the journal up to it, oldest first.

    `names` may lack people: whoever asked to be forgotten has no name any more. `images`: the
    pictures on the newest versions of cards, as far as they are still there.
    """

    room: Room
    names: Mapping[str, Person]
    seq: int
    events: tuple[Recorded, ...]
    app_version: str
    images: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def at(self) -> datetime | None:
        """When the last thing happened; never the time at which somebody asks."""
        return self.events[-1].at if self.events else self.room.opened_at

    @property
    def draft(self) -> int:
        return max(1, self.room.packs)

    def at_place(self, seq: int) -> Room:
        """The room as it was at this place of its journal."""
        return reduce(evolve, self.events[:seq], Room())


def earlier(snapshot: Snapshot) -> Snapshot | None:
    """The draft before this one, as its pack was made; None if this is the first.

    A snapshot without its journal remembers no earlier draft.
    """
    drafts = [draft for draft in snapshot.room.drafts if draft.n < snapshot.draft]
    if not drafts or len(snapshot.events) < drafts[-1].seq:
        return None
    seq = drafts[-1].seq
    return replace(snapshot, room=snapshot.at_place(seq), seq=seq, events=snapshot.events[:seq])
