"""What the disk itself gives: how long 4 kB take to be safe, how many rows go in per second."""

import os
import sqlite3
import tempfile
from pathlib import Path
from time import perf_counter

from bench.figures import percentile

BLOCK = b"x" * 4096
WRITES = 200
ROWS, BATCH = 10_000, 100


def sync(folder: Path) -> dict[str, float]:
    """`fdatasync` after each of WRITES blocks of 4 kB, in seconds."""
    taken = []
    with tempfile.TemporaryFile(dir=folder, buffering=0) as file:
        for _ in range(WRITES):
            start = perf_counter()
            file.write(BLOCK)
            os.fdatasync(file.fileno())
            taken.append(perf_counter() - start)
    return {"p50": percentile(taken, 0.5), "p99": percentile(taken, 0.99)}


def rows_per_second(folder: Path) -> float:
    """The same rows as the journal's, by sqlite3 alone: executemany, WAL, FULL, BATCH a commit."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        db = sqlite3.connect(Path(place, "raw.db"), isolation_level=None)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
        db.execute("CREATE TABLE event (room TEXT, seq INTEGER, at INTEGER, actor TEXT, kind TEXT, "
                   "body TEXT, command TEXT, PRIMARY KEY (room, seq)) WITHOUT ROWID")  # fmt: skip
        db.execute("CREATE UNIQUE INDEX once ON event (room, command, actor) "
                   "WHERE command IS NOT NULL")  # fmt: skip
        start = perf_counter()
        for first in range(0, ROWS, BATCH):
            rows = [("r", n, n, "p", "artefact_posted", "x" * 500, f"command-{n:012}")
                    for n in range(first, first + BATCH)]  # fmt: skip
            db.execute("BEGIN IMMEDIATE")
            db.executemany("INSERT INTO event VALUES (?,?,?,?,?,?,?)", rows)
            db.execute("COMMIT")
        taken = perf_counter() - start
        db.close()
    return ROWS / taken
