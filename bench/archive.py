"""The journal alone: commits of 100 commands, and how long a long room takes to be read again."""

import queue
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from pathlib import Path
from time import perf_counter
from typing import Any

from app.designs.reading import read_design, read_method
from app.domain.commands import (
    Command,
    OpenRoom,
    PostArtefact,
    RaiseHand,
    ReviseArtefact,
    SetReady,
    Stamped,
    StartRound,
    TakeSeat,
    TeamPlan,
)
from app.domain.people import Role
from app.domain.room import Room
from app.settings import Settings, home
from app.store import register
from app.store.database import open_reader, open_writer
from app.store.journal import Journal, Taken, fold
from app.store.migrating import migrate
from bench.disk import BATCH, ROWS

PEOPLE, TEAMS = 40, 5
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
Step = tuple[str | None, Command]


class Archive:
    """One room in a database of its own."""

    def __init__(self, folder: Path) -> None:
        url = Settings(data=folder).database_url
        self.file = folder / "charrette.db"
        migrate(writer := open_writer(url))
        self.journal = Journal(writer, open_reader(url))
        self.journal.start()
        self.room, self.head, self._count = Room(), 0, 0
        self._wait(lambda then: self.journal.errand(
            lambda db: register.add_room(db, "r", "owner", NOON), then))  # fmt: skip

    def take(self, steps: list[Step]) -> None:
        """One turn, on disk when this returns."""
        batch = [self._stamped(*step) for step in steps]
        taken = self._wait(lambda then: self.journal.take("r", self.room, self.head, batch, then))
        assert isinstance(taken, Taken), taken
        refused = [answer.refused for answer in taken.answers if answer.refused]
        assert not refused, refused[0]
        self.room, self.head = taken.room, taken.head

    def _stamped(self, person: str | None, command: Command) -> Stamped:
        self._count += 1
        at = NOON + timedelta(milliseconds=20 * self._count)
        return Stamped(f"command-{self._count:012}", person, command, at)

    def _wait(self, ask: Any) -> Any:
        done: queue.SimpleQueue[Any] = queue.SimpleQueue()
        ask(done.put)
        return done.get()


def commits(folder: Path) -> dict[str, float]:
    """Commands per second through rules and journal; seconds to read the room again, by step."""
    archive = Archive(folder)
    archive.take(list(_opening()))
    steps = _day()
    start, before = perf_counter(), archive.head
    for _ in range(ROWS // BATCH):
        archive.take(list(islice(steps, BATCH)))
    taken = perf_counter() - start
    events = archive.head - before
    found = {"events_per_second": events / taken, "commands_per_second": ROWS / taken}
    found |= _opened_again(archive)
    archive.journal.stop()
    return found


def _opened_again(archive: Archive) -> dict[str, float]:
    times = [perf_counter()]
    with sqlite3.connect(archive.file) as db:
        db.execute(
            "SELECT seq, at, actor, body FROM event WHERE room = 'r' ORDER BY seq"
        ).fetchall()
    times.append(perf_counter())
    events = archive.journal.read("r")
    times.append(perf_counter())
    assert fold(events) == archive.room
    times.append(perf_counter())
    select, read, folded = (after - before for before, after in pairwise(times))
    return {"events": len(events), "select": select, "read": read, "fold": folded}


def _opening() -> Iterator[Step]:
    sessions = home() / "sessions"
    design = read_design(sessions / "tom-half-day.toml")
    method = read_method(sessions / "methods" / f"{design.method}.toml")
    teams = tuple(TeamPlan(f"T{n}", f"Team {n}", n) for n in range(1, TEAMS + 1))
    yield None, OpenRoom(design, method, design.title, teams=teams)
    yield None, TakeSeat("fay", Role.FACILITATOR)
    for n in range(PEOPLE):
        yield None, TakeSeat(f"p{n}", team=f"T{n % TEAMS + 1}")
    yield "fay", StartRound("h04")


def _day() -> Iterator[Step]:
    """Each in turn posts a card, revises it twice, raises a hand and is ready."""
    fields = {"viewpoint": "Somebody on the quay", "statement": "Nobody knows when it sails. " * 5}
    number = 0
    while True:
        person, card = f"p{number % PEOPLE}", f"c{number}"
        odd = number // PEOPLE % 2 == 0
        yield person, PostArtefact(card, "frame", f"Card {number}", fields)
        yield person, ReviseArtefact(card, 1, {"what_makes_it_hard": "The tide"})
        yield person, ReviseArtefact(card, 2, {"statement": "It sails when it sails. " * 6})
        yield person, RaiseHand(odd)
        yield person, SetReady(odd)
        number += 1
