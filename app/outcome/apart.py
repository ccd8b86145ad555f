"""A pack made in a process of its own: drawing and setting hold no room up, and break no server."""

import logging
import multiprocessing
import pkgutil
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from app.outcome.orders import Made, NotMade, Step, Tell, Wanted

PROCESSES = multiprocessing.get_context("spawn")
"""Nothing of the server is in the new process but what it is given."""

WORKSHOP = "app.outcome.bindery:work"
"""Named, not imported: what draws and sets pages is large, and the server never needs it."""


def plainly() -> None:
    """Log where nobody said how."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s")


def made_apart(
    wanted: Wanted,
    tell: Tell,
    begun: Callable[[BaseProcess], object] = lambda process: None,
    prepare: Callable[[], object] = plainly,
) -> Made:
    """Waits until it is there, so ask in a thread. Raises NotMade.

    `begun` is handed the process, to end it early; `prepare` is what
    the process does first, so that its log looks like that of the house.
    """
    here, there = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(
        target=_there, args=(there, wanted, prepare), name="pack", daemon=True
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


def _heard(here: Connection, tell: Tell) -> Made:
    while True:
        match here.recv():
            case Step() as step:
                tell(step)
            case Made() as made:
                return made


def _there(*given: object) -> None:
    pkgutil.resolve_name(WORKSHOP)(*given)
