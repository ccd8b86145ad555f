"""A real server on a free port, in a thread of its own, and browsers without a window."""

import asyncio
import re
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import httpx

from app.main.serving import serving
from app.outcome.bindery import made_here
from app.outcome.makers import MAKERS
from app.settings import Settings
from tests.web.tab import PATIENCE, Tab


class Served:
    """`sign_in` is the link that the server prints.

    Packs are made in this process: one of their own would read half of the house each time, which
    tests/outcome/test_apart.py and tests/faults/test_busy.py wait for. `makers`: of which files.
    """

    def __init__(self, folder: Path, makers=MAKERS, **settings):
        self._makers = makers
        self.settings = Settings(**{"data": folder, "port": 0, **settings})
        self._open, self._leave = threading.Event(), None
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))
        self._thread.start()
        self._open.wait()
        self.address = self.sign_in.partition("/sign-in/")[0]

    async def _serve(self):
        self._leave = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        try:
            async with serving(self.settings, self._makes) as (started, _):
                self.sign_in = started.sign_in
                self._open.set()
                await self._leave.wait()
        finally:
            self._open.set()

    def _makes(self, wanted, tell, begun):
        return made_here(wanted, tell, self._makers)

    def close(self):
        self._loop.call_soon_threadsafe(self._leave.set)
        self._thread.join()

    def write(self, sql: str, *values):
        """Write into the database from outside."""
        with closing(sqlite3.connect(self.settings.data / "charrette.db", timeout=10)) as db:
            db.execute(sql, values)
            db.commit()

    def read(self, sql: str, *values):
        """Read in the database from outside."""
        with closing(sqlite3.connect(self.settings.data / "charrette.db", timeout=10)) as db:
            return db.execute(sql, values).fetchall()

    def until(self, seen):
        """Wait until what goes on in the background can be seen."""
        for _ in range(300):
            if seen():
                return
            time.sleep(0.1)
        raise AssertionError("it was never seen")

    def browser(self, **headers) -> httpx.Client:
        """A browser of somebody's: its own cookies, and the Origin that a browser would send."""
        return httpx.Client(
            base_url=self.address, headers={"Origin": self.address, **headers}, trust_env=False,
            timeout=PATIENCE,
        )  # fmt: skip

    def desk(self) -> httpx.Client:
        """A browser that has opened the sign-in link."""
        browser = self.browser()
        assert browser.get(self.sign_in).status_code == httpx.codes.SEE_OTHER
        return browser

    def press(self, browser: httpx.Client, code: str, kind: str, *, place="facilitator", **data):
        """One command from a tab that is opened for it; the answer."""

        async def pressed():
            tab = await Tab(self.address, code, place, browser.cookies).open()
            try:
                return await tab.do(kind, **data)
            finally:
                await tab.close()

        return asyncio.run(pressed())


ROOM = {
    "design": "remote-sprint-90", "title": "Better mornings", "name": "Fay", "teams": "Teal\nAmber",
    "goal": "Half the waiting time by May", "promise": "An answer today", "capacity": "60",
}  # fmt: skip


def opened(desk: httpx.Client, **room) -> str:
    """Start a room from the desk; returns its join code. The browser then has Fay's seat."""
    answer = desk.post("/desk/rooms", data={**ROOM, **room})
    assert answer.status_code == httpx.codes.SEE_OTHER, said(answer)
    return re.fullmatch(r"/rooms/(\w{8})/run", answer.headers["location"])[1]


def joined(browser: httpx.Client, code: str, name: str) -> httpx.Client:
    answer = browser.post("/join", data={"code": code, "name": name})
    assert answer.status_code == httpx.codes.SEE_OTHER, said(answer)
    return browser


def link(run: httpx.Client, code: str, place: str) -> str:
    """A link that a facilitator makes for somebody; its path."""
    answer = run.post(f"/rooms/{code}/links", json={"place": place})
    return httpx.URL(answer.json()["url"]).path


def said(answer: httpx.Response) -> str:
    """The words of a page, without its marks."""
    text = re.sub(
        r"<script.*?</script>|<template.*?</template>|<[^>]*>", " ", answer.text, flags=re.S
    )
    return " ".join(text.split())
