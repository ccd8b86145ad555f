"""The processes of a run: servers on one core, the load on another."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SERVER_CORE, LOAD_CORE = 0, 1
PAGE = os.sysconf("SC_PAGE_SIZE")
SIGN_IN = r"http://\S+/sign-in/\S+"

Started = tuple[int, str]
"""Process id, and what it said: where it listens."""


def pin(core: int) -> None:
    """Stay on one core, where there is more than one to choose from."""
    if hasattr(os, "sched_setaffinity") and len(os.sched_getaffinity(0)) > 1:
        os.sched_setaffinity(0, {sorted(os.sched_getaffinity(0))[core]})


@contextmanager
def staying(core: int) -> Iterator[None]:
    """On one core for a while, with the threads that are begun meanwhile."""
    before = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    pin(core)
    try:
        yield
    finally:
        if before:
            os.sched_setaffinity(0, before)


@contextmanager
def running(command: Sequence[str], awaited: str = r"ws://\S+") -> Iterator[Started]:
    """A server; yields its process id and the first match of `awaited` in what it prints."""
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        preexec_fn=lambda: pin(SERVER_CORE),
    )  # fmt: skip
    try:
        yield process.pid, _first(process, awaited)
    finally:
        end(process)


def end(process: subprocess.Popen[str]) -> None:
    """Politely, then not; whoever is stopped is let go on first."""
    process.send_signal(signal.SIGCONT)
    process.terminate()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def python(module: str) -> list[str]:
    return [sys.executable, "-m", module]


def house(folder: Path, port: int = 0) -> list[str]:
    """Our own server, serving what is in `folder`."""
    return [*python("app"), "serve", "--port", str(port), "--data", str(folder)]


def address(said: str) -> str:
    """`http://host:port` of a sign-in link."""
    return said.partition("/sign-in/")[0]


def load(measure: str, given: Mapping[str, object]) -> Any:
    """Run the load of a measure in a process of its own; what it prints as JSON."""
    said = subprocess.run(
        [*python("bench.load"), measure], input=json.dumps(given), stdout=subprocess.PIPE,
        text=True, check=True, timeout=900,
    )  # fmt: skip
    return json.loads(said.stdout)


def _first(process: subprocess.Popen[str], awaited: str) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.search(awaited, line):
            return found[0]
    raise SystemExit(f"This process ended before it was ready: {process.args}")


def cpu_seconds(process: int) -> float:
    """What a process has used so far, in all its threads, to the microsecond."""
    return time.clock_gettime((~process << 3) | 2)  # the clock of another process, as Linux counts


def resident(process: int) -> int:
    """Bytes of memory that a process holds now."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE
