"""Places where a test lets the program break off, fail or stand still; none unless asked for.

Written as `place:what` or `place:what:count`, for example `after_commit:exit:7`. The places are
`before_commit` and `after_commit` of a turn; with a count only that passing counts, from 1 on.
"""

import os
import signal
import threading
from collections.abc import Callable
from itertools import count

Failpoint = Callable[[str], None]
"""Called with the name of a place whenever the program comes by."""

BROKEN_OFF = 86
"""The exit code of a program that a failpoint ended."""
PLACES = ("before_commit", "after_commit")


class Failed(Exception):
    """What a failpoint raises where `raise` was asked for."""


def nothing(place: str) -> None:
    """Where nobody asked for a failpoint."""


def failpoint(wanted: str) -> Failpoint:
    """Raises ValueError for what cannot be understood; empty is none."""
    if not wanted:
        return nothing
    place, what, number = (wanted + "::").split(":")[:3]
    if place not in PLACES or what not in _WHAT or not (number or "1").isdecimal():
        raise ValueError(f"there is no failpoint {wanted!r}: say place:what or place:what:count")
    return _passing(place, _WHAT[what], int(number or 0))


def _passing(place: str, happens: Callable[[], None], wanted: int) -> Failpoint:
    passed = count(1)

    def come_by(here: str) -> None:
        if here == place and wanted in (0, next(passed)):
            happens()

    return come_by


def _exit() -> None:
    """At once, as by a power cut: nothing is closed, nothing is flushed."""
    os._exit(BROKEN_OFF)


def _raise() -> None:
    raise Failed("a failpoint was passed")


def _wait() -> None:
    """The whole process stands still until somebody sends SIGCONT, this thread first of all."""
    signal.pthread_kill(threading.get_ident(), signal.SIGSTOP)


_WHAT: dict[str, Callable[[], None]] = {"exit": _exit, "raise": _raise, "wait": _wait}
