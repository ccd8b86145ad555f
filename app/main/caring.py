"""Care for data from the command line: backup, restore, and forgetting somebody."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from app.domain.mentions import Mention
from app.main.looking import NothingThere, room_named, shelves_of
from app.settings import Settings
from app.store.backup import back_up
from app.store.box import forget
from app.store.database import AlreadyServed, LockFile, open_writer, sqlite_file, writing
from app.store.erasing import Erased, forget_person
from app.store.migrating import migrate
from app.store.register import RoomEntry
from app.store.restoring import restore

BACKUP_HOLDS = ("Open ballots: their papers are in it, whose they are is not. What cookies are "
                "signed with is not in it either: keep secret.key by itself.")  # fmt: skip
POSTGRES_KEEPS = ("PostgreSQL keeps old versions of rows until it vacuums, and its write-ahead log "
                  "for as long as you archive it.")  # fmt: skip


def backed_up(settings: Settings, out: Path) -> Iterator[str]:
    """Sentences about what was done. Raises NoBackup."""
    rooms, events = back_up(settings.database_url, out)
    yield f"{out} is written. Rooms: {rooms}; events: {events}."
    yield BACKUP_HOLDS


def restored(settings: Settings, backup: Path, over: bool) -> Iterator[str]:
    """Raises NoBackup, NotEmpty and AlreadyServed."""
    rooms = restore(backup, settings.database_url, datetime.now(UTC), over=over)
    yield f"{backup} is in place; rooms: {rooms}. Every browser fetches its picture anew."


def erased(settings: Settings, room: str, person: str) -> Iterator[str]:
    """Raises NothingThere and AlreadyServed."""
    entry = room_named(shelves_of(settings), room)
    with _for_us_alone(settings) as writer:
        found = _forgotten(writer, entry, person)
        if found is None:
            raise NothingThere(f"Nobody in room {entry.code} has the id {person}; its people: "
                               f"{_people(settings, entry)}. Nothing was changed.")  # fmt: skip
        _leave_no_trace(writer)
    yield f"{person} is forgotten in room {entry.code}: {found.changed} events held their words."
    if found.later:
        yield f"So they are in {len(found.later)} rooms that went on from it."
    yield from map(_mention, found.mentions)
    if not sqlite_file(settings.database_url):
        yield POSTGRES_KEEPS


@contextmanager
def _for_us_alone(settings: Settings) -> Iterator[Engine]:
    """Servers on PostgreSQL notice by themselves; on SQLite there must be none."""
    file = sqlite_file(settings.database_url)
    lock = LockFile(file) if file else None
    if lock:
        _take(lock)
    writer = open_writer(settings.database_url)
    try:
        migrate(writer)
        yield writer
    finally:
        writer.dispose()
        if lock:
            lock.release()


def _take(lock: LockFile) -> None:
    try:
        lock.take()
    except AlreadyServed as error:
        raise AlreadyServed(
            "A server is using this database. Press “Forget” on the room’s page “People and data” "
            "instead, or stop the server first."
        ) from error


def _forgotten(writer: Engine, entry: RoomEntry, person: str) -> Erased | None:
    with writing(writer) as db:
        return forget_person(db, entry.id, person, datetime.now(UTC), "")


def _leave_no_trace(writer: Engine) -> None:
    """What is overwritten is gone from the file at once; its log and its gaps go here."""
    if writer.dialect.name != "sqlite":
        return
    with writer.connect() as db:
        db.exec_driver_sql("VACUUM")
        forget(db)


def _people(settings: Settings, entry: RoomEntry) -> str:
    seats = shelves_of(settings).register.seats(entry.id).values()
    return ", ".join(sorted(f"{seat.person} ({seat.name})" for seat in seats)) or "none"


def _mention(mention: Mention) -> str:
    by = mention.by or "the room"
    return f"Their name stands in event {mention.seq} ({mention.kind}), written by {by}."
