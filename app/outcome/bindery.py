"""Where a pack is made: a process of its own, behind the server in line."""

import os
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection

from app.outcome.archive import NOT_MADE, files
from app.outcome.makers import MAKERS, Maker
from app.outcome.orders import Made, Tell, Wanted
from app.outcome.zipped import zipped
from app.words import catalogue

POLITE = 3
"""By how much the process steps back behind the server, on a scale to 19."""


def work(there: Connection, wanted: Wanted, prepare: Callable[[], object]) -> None:
    """Tells of every step, and sends what it made."""
    os.nice(POLITE)
    prepare()
    there.send(made_here(wanted, there.send))


def made_here(wanted: Wanted, tell: Tell, makers: Sequence[Maker] = MAKERS) -> Made:
    """The pack, in whichever process this is."""
    words = catalogue(wanted.language)
    held = files(wanted.record(), wanted.variant, words, wanted.frame, tell, makers)
    missing = held.get(NOT_MADE, b"").decode("utf-8").splitlines()
    return Made(zipped(held), tuple(missing))
