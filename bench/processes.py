"""The processes of a run: servers on one core, the load on another."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

SERVER_CORE, LOAD_CORE = 0, 1
HERTZ = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


def pin(core: int) -> None:
    """Stay on one core, where there is more than one to choose from."""
    if hasattr(os, "sched_setaffinity") and len(os.sched_getaffinity(0)) > 1:
        os.sched_setaffinity(0, {sorted(os.sched_getaffinity(0))[core]})


@contextmanager
def running(arguments: Sequence[str], awaited: str) -> Iterator[tuple[int, str]]:
    """A Python process; yields (process id, the first match of `awaited` in what it prints)."""
    process = subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.PIPE, text=True,
        preexec_fn=lambda: pin(SERVER_CORE),
    )  # fmt: skip
    try:
        yield process.pid, _first(process, awaited)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _first(process: subprocess.Popen[str], awaited: str) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.search(awaited, line):
            return found[0]
    raise SystemExit(f"This process ended before it was ready: {process.args}")


def cpu_seconds(process: int) -> float:
    """What a process has used so far, in all its threads."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / HERTZ


def resident(process: int) -> int:
    """Bytes of memory that a process holds now."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE
