"""A room as its journal tells it up to one place, with the names and pictures of its people."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from app import __version__
from app.domain.events import Recorded
from app.outcome.snapshot import Person, Snapshot
from app.store.images import Images
from app.store.journal import fold
from app.store.register import SeatEntry
from app.store.shelves import Shelves


@dataclass(frozen=True, slots=True)
class Record:
    """Where it is written; called, it is read.

    A journal takes some kilobytes of memory for each event, of which Python gives little back:
    what a pack is made of is read in the process that makes it, not in the server.
    """

    database_url: str
    room: str
    as_of: int | None = None

    def __call__(self) -> Snapshot:
        with closing(Shelves.at(self.database_url)) as found:
            events = found.events(self.room)[: self.as_of]
            snapshot = snapshot_of(events, found.register.seats(self.room))
            return with_images(snapshot, found.images, self.room)


def snapshot_of(events: Sequence[Recorded], seats: Mapping[str, SeatEntry]) -> Snapshot:
    people = {person: Person(seat.name, seat.job) for person, seat in seats.items()}
    return Snapshot(fold(events), people, len(events), tuple(events), __version__)


def with_images(snapshot: Snapshot, images: Images, room: str) -> Snapshot:
    """The same with the pictures that stand on its cards."""
    newest = (artefact.current.images for artefact in snapshot.room.artefacts.values())
    ids = {image.id for shown in newest for image in shown}
    return replace(snapshot, images=images.bodies(room, ids)) if ids else snapshot
