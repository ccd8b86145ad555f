"""Looking into a database without serving it: packs and checks from the command line."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.ballots.count import count
from app.domain.events import PaperHandedIn, Recorded
from app.domain.room import Ballot, Room
from app.domain.rules.papers import all_papers, rules_of
from app.outcome.apart import made_apart
from app.outcome.orders import Wanted
from app.outcome.variants import Variant
from app.settings import Settings
from app.store.database import open_reader, open_writer, refuse_unreachable, sqlite_file
from app.store.images import Images
from app.store.journal import Journal, fold
from app.store.register import Register, RoomEntry
from app.web.codes import tidy
from app.web.downloads import snapshot_of, with_images


class NothingThere(Exception):
    """There is no such room, or no database at all."""


@dataclass(frozen=True, slots=True)
class Shelves:
    """A database that is only read."""

    journal: Journal
    register: Register
    images: Images

    @classmethod
    def of(cls, settings: Settings) -> "Shelves":
        """Raises NothingThere, and Unreachable."""
        file = sqlite_file(settings.database_url)
        if file and not file.exists():
            raise NothingThere(f"There is no database at {file}.")
        refuse_unreachable(settings.database_url)
        reader = open_reader(settings.database_url)
        return cls(Journal(open_writer(settings.database_url), reader), Register(reader),
                   Images(reader))  # fmt: skip

    def room(self, named: str) -> RoomEntry:
        """By join code or id."""
        entry = self.register.by_code(tidy(named)) or self.register.by_id(named)
        if entry is None:
            raise NothingThere(f"There is no room {named} in this database.")
        return entry


def packed(
    shelves: Shelves, room: str, variant: Variant, as_of: int | None, frame: str = ""
) -> bytes:
    """The outcome pack of one room as a zip. Raises NothingThere, also for an unknown frame."""
    entry = shelves.room(room)
    bare = snapshot_of(shelves.journal, shelves.register, entry.id, as_of)
    snapshot = with_images(bare, shelves.images, entry.id)
    known = [each.id for each in snapshot.room.method.frames] if snapshot.room.method else []
    if frame and frame not in known:
        raise NothingThere(f"There is no frame {frame!r}; there are {', '.join(known)}.")
    return made_apart(Wanted(snapshot, variant, frame=frame), lambda step: None).pack


def faults(shelves: Shelves, room: str | None) -> Iterator[str]:
    """What does not hold: dense journals, rooms that fold, ballots that add up."""
    entries = [shelves.room(room)] if room else shelves.register.all()
    for entry in entries:
        events = shelves.journal.read(entry.id)
        yield from (f"{entry.code}: {fault}" for fault in _faults_of(entry, events))


def _faults_of(entry: RoomEntry, events: list[Recorded]) -> Iterator[str]:
    if [recorded.seq for recorded in events] != list(range(1, len(events) + 1)):
        yield "the journal has a gap"
    if entry.head != len(events):
        yield f"the register says {entry.head} events, the journal holds {len(events)}"
    room = fold(events)
    for ballot in room.ballots.values():
        if ballot.state == "closed":
            yield from _faults_in_ballot(room, ballot, events)


def _faults_in_ballot(room: Room, ballot: Ballot, events: list[Recorded]) -> Iterator[str]:
    said = [r.event for r in events if isinstance(r.event, PaperHandedIn)]
    voters = {event.person for event in said if event.ballot == ballot.id}
    if ballot.round_no == 1 and len(voters) != len(ballot.papers):
        yield f"ballot {ballot.id}: {len(voters)} voted, {len(ballot.papers)} papers were kept"
    papers = all_papers(ballot, ballot.papers)
    again = count(ballot.method, rules_of(ballot), ballot.options, papers, eligible=ballot.eligible)
    if again != dict(ballot.result):
        yield f"ballot {ballot.id}: its papers do not give its result"
