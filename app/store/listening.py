"""Hearing what other servers say: a thread with a line of its own to PostgreSQL."""

import logging
import threading
from collections.abc import Callable

import psycopg
from psycopg.conninfo import make_conninfo
from sqlalchemy import URL

from app.store.database import ATTENTIVE, address_of
from app.store.wakes import CHANNEL

AGAIN = 1.0
"""Seconds until a line that was cut is tried again; rooms are looked after meanwhile by asking."""

GLANCE = 0.5
"""Seconds after which the thread looks whether it should end."""

log = logging.getLogger(__name__)


class Listening:
    """`hear` is called in the thread, with each payload."""

    def __init__(self, url: str, hear: Callable[[str], object]) -> None:
        self._address, self._hear = _plain(address_of(url)), hear
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work, name="listening", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._over.is_set():
            try:
                self._listen()
            except psycopg.Error as error:
                log.warning("The line on which other servers are heard was cut: %s", error)
                self._over.wait(AGAIN)

    def _listen(self) -> None:
        with psycopg.connect(self._address, autocommit=True) as line:
            line.execute(f"LISTEN {CHANNEL}")
            while not self._over.is_set():
                for notice in line.notifies(timeout=GLANCE):
                    self._hear(notice.payload)


def _plain(address: URL) -> str:
    """As PostgreSQL's own library understands it, without our driver's name."""
    url = address.set(drivername="postgresql").render_as_string(hide_password=False)
    return make_conninfo(url, application_name="charrette listening", **ATTENTIVE)
