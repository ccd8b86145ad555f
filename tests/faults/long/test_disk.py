"""F5, F6 and F7: a disk that is full, that fails, and a database that somebody else holds."""

import asyncio
import os
import shutil
import signal
import sqlite3
import subprocess
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import httpx

from tests.faults.figures import note
from tests.faults.journals import rows, whole
from tests.faults.server import Server
from tests.loop import within
from tests.oracles.ack_set import ack_set
from tests.web.workshop import Workshop

ON_A_SMALL_DISK = 'mount -t tmpfs -o size=16m none "$0" && exec "$@"'


class Parker:
    """Maya parks items, each under an id of its own, and remembers which were acknowledged."""

    def __init__(self, maya):
        self.maya, self.number, self.acknowledged = maya, 0, []

    async def parks(self):
        self.number += 1
        return await self.parks_again()

    async def parks_again(self):
        id = f"park-item-{self.number:06}"
        text = f"{self.number} " + "why " * 100
        answer = await self.maya.do("park_item", id=id, item=f"p{self.number}", text=text)
        if answer["t"] == "ok":
            self.acknowledged.append((self.maya.person, id))
        return answer

    async def parks_in_vain(self):
        """Until there is no room for it; what was said then."""
        while (answer := await self.parks())["t"] == "ok":
            pass
        return answer


async def goes_on_reading(workshop, parker):
    """Pages and pictures are still there, and show nothing that was not kept."""
    fay = workshop.fay
    page = await fay.client.get(f"/rooms/{workshop.code}/run")
    assert page.status_code == httpx.codes.OK
    await fay.fetch()
    assert f"parked/p{parker.number}" not in fay.picture


def nothing_is_lost(server, parker):
    assert ack_set(parker.acknowledged, rows(server.folder)) == []
    assert whole(server.folder)


@within(300)
async def test_a_full_disk_is_said_reading_goes_on_and_so_does_writing_once_there_is_room(tmp_path):
    through = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", ON_A_SMALL_DISK,
               str(tmp_path))  # fmt: skip
    with Server(tmp_path, through=through) as server:
        async with Workshop(server) as workshop:
            parker = Parker(await workshop.joins("maya"))
            assert (await parker.parks())["t"] == "ok"
            filler = Path(f"/proc/{server.python.pid}/root{tmp_path}/filler")
            fill(filler)
            refused = await parker.parks_in_vain()
            assert refused["code"] == "storage"
            assert "kept" in refused["msg"]
            await goes_on_reading(workshop, parker)
            filler.unlink()
            assert (await parker.parks_again())["t"] == "ok"
            kept = {row["text"].split()[0] for key, row in parker.maya.picture.items()
                    if key.startswith("parked/")}  # fmt: skip
            assert kept == {str(n + 1) for n in range(parker.number)}
            note("F5", refused_as="storage", restarts=0)


def fill(file):
    with file.open("wb", buffering=0) as filler, suppress(OSError):
        while filler.write(b"\0" * 4096):
            pass


@contextmanager
def failing_disk(pid):
    """Nothing reaches the disk: each request that it should is answered by an error."""
    assert shutil.which("strace"), "This test needs strace: apt-get install strace"
    command = ["strace", "-f", "-qq", "-o", os.devnull, "-p", str(pid), "-e",
               "inject=fdatasync,fsync:error=EIO"]  # fmt: skip
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        while not traced(pid):
            assert strace.poll() is None, strace.stderr.read()
        try:
            yield
        finally:
            strace.send_signal(signal.SIGINT)


def traced(pid):
    tasks = Path(f"/proc/{pid}/task").glob("*/status")
    return all("TracerPid:\t0\n" not in task.read_text() for task in tasks)


@within(300)
async def test_a_disk_that_fails_is_said_and_nothing_is_shown_that_it_did_not_take(tmp_path):
    with Server(tmp_path) as server:
        async with Workshop(server) as workshop:
            parker = Parker(await workshop.joins("maya"))
            assert (await parker.parks())["t"] == "ok"
            with failing_disk(server.pid):
                refused = await parker.parks_in_vain()
                assert refused["code"] == "storage"
                await goes_on_reading(workshop, parker)
            assert (await parker.parks_again())["t"] == "ok"
            server.kill()
            nothing_is_lost(server, parker)
            server.start()
            note("F6", refused_as="storage", acknowledged_lost=0)


@within(300)
async def test_a_database_that_somebody_holds_is_said_and_nobody_else_waits(tmp_path):
    with Server(tmp_path) as server:
        async with Workshop(server) as workshop:
            parker = Parker(await workshop.joins("maya"))
            assert (await parker.parks())["t"] == "ok"
            file = server.folder / "charrette.db"
            with closing(sqlite3.connect(file, isolation_level=None)) as other:
                other.execute("BEGIN EXCLUSIVE")
                waiting = asyncio.create_task(parker.parks())
                pongs = await pongs_until(waiting, workshop.fay)
                assert waiting.result()["code"] == "storage"
                assert pongs > 10  # five seconds are long enough for hundreds
                await goes_on_reading(workshop, parker)
                other.execute("ROLLBACK")
            assert (await parker.parks_again())["t"] == "ok"
            nothing_is_lost(server, parker)


async def pongs_until(done, tab):
    """How often a tab is answered until then."""
    pongs = 0
    while not done.done():
        await tab.catch_up()
        pongs += 1
    note("F7", refused_as="storage", pings_answered_meanwhile=pongs)
    return pongs
