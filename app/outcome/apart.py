"""A pack made in a process of its own: drawing and setting hold no room up, and break no server."""

import logging
import multiprocessing
import os
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from app.outcome.archive import NOT_MADE, Step, files
from app.outcome.snapshot import Snapshot
from app.outcome.variants import Variant
from app.outcome.zipped import zipped
from app.words import catalogue

POLITE = 3
"""By how much the process steps back behind the server, on a scale to 19."""

PROCESSES = multiprocessing.get_context("spawn")
"""Nothing of the server is in the new process but what it is given."""


class NotMade(Exception):
    """The process ended without a pack."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a pack is to be made of, and how."""

    snapshot: Snapshot
    variant: Variant = "sponsor"
    language: str = "en"
    frame: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """`missing`: a sentence for each file that could not be made."""

    pack: bytes
    missing: tuple[str, ...] = ()


def plainly() -> None:
    """Log where nobody said how."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s")


def made_apart(
    wanted: Wanted,
    tell: Callable[[Step], object],
    begun: Callable[[BaseProcess], object] = lambda process: None,
    prepare: Callable[[], object] = plainly,
) -> Made:
    """Waits until it is there, so ask in a thread. Raises NotMade.

    `tell` hears of every step; `begun` is handed the process, to end it early; `prepare` is what
    the process does first, so that its log looks like that of the house.
    """
    here, there = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(
        target=_work, args=(there, wanted, prepare), name="pack", daemon=True
    )
    process.start()
    there.close()
    begun(process)
    try:
        return _heard(here, tell)
    except EOFError:
        process.join()
        raise NotMade(f"the process that makes packs ended ({process.exitcode})") from None
    finally:
        here.close()
        process.join()


def _heard(here: Connection, tell: Callable[[Step], object]) -> Made:
    while True:
        match here.recv():
            case Step() as step:
                tell(step)
            case Made() as made:
                return made


def _work(there: Connection, wanted: Wanted, prepare: Callable[[], object]) -> None:
    os.nice(POLITE)
    prepare()
    words = catalogue(wanted.language)
    held = files(wanted.snapshot, wanted.variant, words, wanted.frame, there.send)
    missing = held.get(NOT_MADE, b"").decode("utf-8").splitlines()
    there.send(Made(zipped(held), tuple(missing)))
