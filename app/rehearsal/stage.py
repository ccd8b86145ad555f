"""Where a rehearsal takes place: a room of its own, opened through the desk of a running server."""

import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

import httpx

from app.rehearsal.tab import Tab

Progress = Callable[[str], None]
"""Told in a few words how far a rehearsal is."""


def quiet(_: str) -> None:
    """Say nothing about the progress."""


PATIENCE = 600
"""Seconds that a pack may take on a busy machine."""


class NoStage(Exception):
    """The server would not have a rehearsal; the sentence says why."""


@dataclass(slots=True)
class Stage:
    """A rehearsal room: `desk` is signed in, every bot gets a client and a tab of its own."""

    desk: httpx.AsyncClient
    code: str
    tabs: dict[str, Tab] = field(default_factory=dict)

    @classmethod
    async def open(cls, desk: httpx.AsyncClient, room: Mapping[str, object]) -> "Stage":
        """`room`: design, title, goal …, and the clock: `speed`, or `at` for a recording's."""
        answer = await desk.post("/desk/rehearsal-rooms", json=room, headers=_origin(desk))
        return cls(desk, str(_ok(answer)["code"]))

    async def seat(self, person: Mapping[str, object]) -> Tab:
        """Seat somebody (person, name, role, profile …) and let them come in by personal code."""
        path = f"/desk/rehearsal-rooms/{self.code}/people"
        seated = _ok(await self.desk.post(path, json=person, headers=_origin(self.desk)))
        client = client_to(str(self.desk.base_url))
        form = {"code": self.code, "personal": str(seated["code"])}
        answer = await client.post("/rejoin", data=form, headers=_origin(client))
        if answer.status_code != httpx.codes.SEE_OTHER:
            raise NoStage(f"{person['name']} was not let in ({answer.status_code}).")
        tab = await Tab(client, self.code, str(seated["place"])).open()
        self.tabs[str(person["person"])] = tab
        return tab

    async def set_clock(self, at: str) -> None:
        """Move the room's clock to `at` (ISO 8601)."""
        path = f"/desk/rehearsal-rooms/{self.code}/clock"
        _ok(await self.desk.post(path, json={"at": at}, headers=_origin(self.desk)))

    async def pack(self, facilitator: str, variant: str) -> bytes:
        """The outcome pack, as a facilitator downloads it."""
        client = self.tabs[facilitator].client
        answer = await client.post(
            f"/rooms/{self.code}/pack", data={"variant": variant}, headers=_origin(client),
            timeout=PATIENCE,
        )  # fmt: skip
        if answer.status_code != httpx.codes.OK:
            raise NoStage(f"The pack could not be made ({answer.status_code}).")
        return answer.content

    async def close(self) -> None:
        for tab in self.tabs.values():
            await tab.close()
            await tab.client.aclose()


def client_to(address: str, cookies: Mapping[str, str] | None = None) -> httpx.AsyncClient:
    """A browser of its own, at this address. All share the list of whom to trust: it is large."""
    return httpx.AsyncClient(
        base_url=address, cookies=dict(cookies or {}), verify=_trusted(), trust_env=False
    )


@cache
def _trusted() -> ssl.SSLContext:
    return ssl.create_default_context()


async def sign_in(link: str) -> httpx.AsyncClient:
    """A client with the desk's cookie, by the link that a server prints at its start."""
    base, _, path = link.partition("/sign-in/")
    desk = client_to(base)
    try:
        answer = await desk.get(f"/sign-in/{path}")
    except httpx.HTTPError as error:
        await desk.aclose()
        raise NoStage(f"Nobody answers at {base} ({error}). Is the server running?") from error
    if answer.status_code != httpx.codes.SEE_OTHER:
        await desk.aclose()
        raise NoStage("This sign-in link is no longer good; the server prints a new one at start.")
    return desk


def _origin(client: httpx.AsyncClient) -> dict[str, str]:
    return {"Origin": str(client.base_url).rstrip("/")}


def _ok(answer: httpx.Response) -> dict[str, object]:
    value: dict[str, object] = answer.json()
    if answer.status_code != httpx.codes.OK:
        raise NoStage(str(value.get("sentence", answer.status_code)))
    return value
