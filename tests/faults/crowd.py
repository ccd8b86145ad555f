"""Hundreds of people with as little of a browser each as will do: a cookie, a socket, a picture."""

import asyncio
from itertools import count

import orjson

from app.domain.refusal import RETRYABLE
from bench.ear import Ear
from bench.wire import Browser

PATIENCE = 120  # seconds until somebody who waits in vain says so
NUMBERS = count(1)


class Person:
    """`picture` is folded from what was told; `received` counts the bytes of it."""

    def __init__(self, address: str, code: str, cookie: str, place="participant"):
        self.address, self.code, self.cookie, self.place = address, code, cookie, place
        self.picture, self.cursor, self.you, self.answers = {}, "", {}, {}
        self.resets = self.received = 0
        self.welcome, self.answered = asyncio.Event(), asyncio.Event()
        self._fetching: set[asyncio.Task] = set()

    def browser(self) -> Browser:
        name, _, value = self.cookie.partition("=")
        return Browser(self.address, {name: value})

    async def comes(self):
        """From the cursor that it has, or from the whole picture."""
        self.welcome.clear()
        if not self.cursor:
            await self.fetches()
        path = f"/rooms/{self.code}/socket?as={self.place}"
        self.ear = Ear(self._hear)
        wanted = {"Cookie": self.cookie, "Sec-WebSocket-Protocol": "charrette.1"}
        await self.ear.connect(self.address.replace("http", "ws", 1) + path, wanted)
        await self.heeds(self._hello, self.welcome)
        return self

    async def fetches(self):
        browser = self.browser()
        answer = await browser.get(f"/rooms/{self.code}/picture?as={self.place}")
        browser.close()
        assert answer.status == 200, answer.status
        whole = orjson.loads(answer.body)
        self.picture, self.cursor, self.you = whole["set"], whole["cursor"], whole["you"]

    async def does(self, kind, id=None, **data):
        """Until it is acknowledged; the id of it."""
        id = id or f"crowd-{next(NUMBERS):010}"
        frame = {"t": "do", "i": id, "k": kind, "d": data}
        while (answer := await self._answer(id, frame))["t"] == "no":
            assert answer["code"] in RETRYABLE, answer
            await asyncio.sleep(answer["retry_ms"] / 1000)
        return id

    async def catches_up(self):
        """Everything that anybody was told was done by now is heard."""
        at = next(NUMBERS)
        await self._answer(at, {"t": "ping", "at": at})

    def leaves(self):
        """Without a goodbye, as where a line is cut."""
        self.ear.transport.abort()

    async def heeds(self, say, told):
        say()
        async with asyncio.timeout(PATIENCE):
            await told.wait()

    async def _answer(self, key, frame):
        self.answers.pop(key, None)
        self._say(frame)
        async with asyncio.timeout(PATIENCE):
            while key not in self.answers:
                assert not self.ear.closed, self.ear.closed
                self.answered.clear()
                await self.answered.wait()
        return self.answers.pop(key)

    def _hello(self):
        self._say({"t": "hi", "c": self.cursor, "tab": "crowd", "b": ""})

    def _say(self, frame):
        self.ear.say(orjson.dumps(frame))

    def _hear(self, text, at):
        self.received += len(text)
        frame = orjson.loads(text)
        match frame["t"]:
            case "ev":
                assert frame["p"] == self.cursor, "a frame was lost"
                self.cursor = frame["c"]
                self.picture.update(frame["set"])
                for key in frame["gone"]:
                    self.picture.pop(key, None)
            case "ok" | "no":
                self.answers[frame["i"]] = frame
                self.answered.set()
            case "pong":
                self.answers[frame["at"]] = frame
                self.answered.set()
            case "yo":
                self.welcome.set()
            case "reset":
                self.resets += 1
                again = asyncio.get_running_loop().create_task(self._starts_again())
                self._fetching.add(again)
                again.add_done_callback(self._fetching.discard)

    async def _starts_again(self):
        await self.fetches()
        self._hello()


async def settled(people):
    """Everybody has heard everything, also who just started again."""
    for person in people:
        while person._fetching:
            await asyncio.sleep(0.01)
    await asyncio.gather(*(person.catches_up() for person in people))


async def unequal(people) -> list[str]:
    """Who holds another picture than the one that they would fetch now."""
    found = []
    for person in people:
        held = person.picture
        await person.fetches()
        if held != person.picture:
            found.append(person.you.get("person", "the screen"))
    return found
