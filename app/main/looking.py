"""Looking into a database without serving it: packs and checks from the command line."""

from collections.abc import Iterator

from app.domain.ballots.count import count
from app.domain.events import PaperHandedIn, Recorded
from app.domain.room import Ballot, Room
from app.domain.rules.papers import all_papers, rules_of
from app.outcome.apart import made_apart
from app.outcome.orders import Wanted
from app.outcome.variants import Variant
from app.settings import Settings
from app.store.database import refuse_unreachable, sqlite_file
from app.store.journal import fold
from app.store.register import RoomEntry
from app.store.shelves import Shelves
from app.web.codes import tidy
from app.web.record import Record


class NothingThere(Exception):
    """There is no such room, or no database at all."""


def shelves_of(settings: Settings) -> Shelves:
    """Raises NothingThere, and Unreachable."""
    file = sqlite_file(settings.database_url)
    if file and not file.exists():
        raise NothingThere(f"There is no database at {file}.")
    refuse_unreachable(settings.database_url)
    return Shelves.at(settings.database_url)


def room_named(shelves: Shelves, named: str) -> RoomEntry:
    """By join code or id. Raises NothingThere."""
    entry = shelves.register.by_code(tidy(named)) or shelves.register.by_id(named)
    if entry is None:
        raise NothingThere(f"There is no room {named} in this database.")
    return entry


def packed(
    shelves: Shelves, room: str, variant: Variant, as_of: int | None, frame: str = ""
) -> bytes:
    """The outcome pack of one room as a zip. Raises NothingThere, also for an unknown frame."""
    entry = room_named(shelves, room)
    if frame:
        _refuse_unknown(frame, fold(shelves.events(entry.id)[:as_of]))
    record = Record(shelves.url, entry.id, as_of)
    return made_apart(Wanted(record, variant, frame=frame), lambda step: None).pack


def _refuse_unknown(frame: str, room: Room) -> None:
    known = [each.id for each in room.method.frames] if room.method else []
    if frame not in known:
        raise NothingThere(f"There is no frame {frame!r}; there are {', '.join(known)}.")


def faults(shelves: Shelves, room: str | None) -> Iterator[str]:
    """What does not hold: dense journals, rooms that fold, ballots that add up."""
    entries = [room_named(shelves, room)] if room else shelves.register.all()
    for entry in entries:
        events = shelves.events(entry.id)
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
