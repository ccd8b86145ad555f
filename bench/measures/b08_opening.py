"""A room of 10,000 events is read from the disk and folded."""

import sqlite3
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

from app.main.memory import settle
from app.store.journal import fold
from bench.disk import BATCH, ROWS
from bench.figures import medians, ms, times
from bench.measures.b04_commits import PEOPLE, day
from bench.scale import Row, Scale, folder
from bench.seated import ROOM, Archive, Plan, opening


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    archive, steps = Archive(folder(place, "opening"), PEOPLE), day()
    archive.take(list(opening(Plan(PEOPLE, 5))))
    for _ in range(ROWS // BATCH):
        archive.take(list(islice(steps, BATCH)))
    settle()
    rounds = [_opened(archive) for _ in range(scale.rounds + 1)]
    archive.journal.stop()
    return {"rounds": rounds[1:]}


def _opened(archive: Archive) -> dict[str, float]:
    """Seconds of CPU of each step."""
    start = process_time()
    with sqlite3.connect(archive.file) as db:
        db.execute(
            f"SELECT seq, at, actor, body FROM event WHERE room = '{ROOM}' ORDER BY seq"
        ).fetchall()
    selected = process_time()
    events = archive.journal.read(ROOM)
    read = process_time()
    room = fold(events)
    folded = process_time()
    assert room == archive.room
    return {"events": len(events), "select": selected - start, "read": read - selected,
            "fold": folded - read, "whole": folded - selected}  # fmt: skip


def rows(found: Mapping[str, Any]) -> Iterator[Row]:
    ours = medians(found["rounds"])
    yield (f"B8 a room of {ours['events']:,.0f} events from cold: read {ms(ours['read'])}, fold "
           f"{ms(ours['fold'])} of CPU", ms(ours["whole"]), f"SELECT {ms(ours['select'])}",
           times(ours["whole"], ours["select"]), "300 ms")  # fmt: skip
