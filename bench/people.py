"""People at their tabs: picture, socket, hello; and what is said to them."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from bench.ear import Ear, Hear
from bench.seated import FAY
from bench.wire import Browser

AT_ONCE = 20

Seats = Mapping[str, str]
"""Person to Cookie header."""


@dataclass(frozen=True, slots=True)
class Door:
    """Where a room is: the server's address and the room's code."""

    base: str
    code: str

    def path(self, what: str, who: str) -> str:
        place = "facilitator" if who == FAY else "participant"
        return f"/rooms/{self.code}/{what}?as={place}"

    async def picture(self, who: str, cookie: str) -> dict[str, Any]:
        browser = Browser(self.base)
        name, _, value = cookie.partition("=")
        browser.cookies[name] = value
        answer = await browser.get(self.path("picture", who))
        browser.close()
        if answer.status != 200:
            raise ConnectionError(f"picture: {answer.status} {answer.body[:200]!r}")
        whole: dict[str, Any] = orjson.loads(answer.body)
        return whole

    async def listen(self, who: str, cookie: str, cursor: str, hear: Hear | None = None) -> Ear:
        """A socket that goes on from a cursor."""
        ear = Ear(hear)
        url = self.base.replace("http", "ws", 1) + self.path("socket", who)
        await ear.connect(url, {"Cookie": cookie})
        ear.say(orjson.dumps({"t": "hi", "c": cursor, "tab": "bench", "b": ""}))
        return ear

    async def join(self, who: str, cookie: str) -> Ear:
        whole = await self.picture(who, cookie)
        return await self.listen(who, cookie, whole["cursor"])

    async def all_join(self, seats: Seats, people: Iterable[str] | None = None) -> list[Ear]:
        """In the order of `people`; a few at once."""
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(who: str) -> Ear:
            async with gate:
                return await self.join(who, seats[who])

        ears = await asyncio.gather(*map(one, seats if people is None else people))
        await asyncio.sleep(2)  # until everybody has heard who else is here
        return ears


def do(id: str, kind: str, data: object) -> bytes:
    return orjson.dumps({"t": "do", "i": id, "k": kind, "d": data})


def answered(frame: bytes) -> str:
    """The id of the command that an `ok` answers; "" for other frames. Raises for a `no`."""
    if frame.startswith(b'{"t":"ok"'):
        return str(orjson.loads(frame)["i"])
    if frame.startswith(b'{"t":"no"'):
        raise ConnectionError(frame.decode())
    return ""


async def quiet(ears: list[Ear], for_seconds: float = 0.4) -> float:
    """Until nothing has come for so long; when the last frame came, by the loop's clock."""
    loop = asyncio.get_running_loop()
    last, frames = loop.time(), -1
    while True:
        now = sum(ear.frames for ear in ears)
        if now != frames:
            frames, last = now, loop.time()
        elif loop.time() - last >= for_seconds:
            return last
        await asyncio.sleep(0.005)
