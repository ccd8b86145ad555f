"""A room that is full before the server starts: its journal written, its people's cookies made."""

import queue
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.responses import Response

from app.designs.reading import read_design, read_method
from app.domain.commands import Command, OpenRoom, Stamped, StartRound, TakeSeat, TeamPlan
from app.domain.people import Role
from app.domain.room import Room
from app.live.clock import WorldClock
from app.settings import Settings, home
from app.store import register
from app.store.database import open_reader, open_writer
from app.store.journal import Journal, Taken
from app.store.migrating import migrate
from app.web.cookies import Cookies, secret_of

DESIGN, DARK, DAYLIGHT = "tom-half-day", "h04", "h05"
"""In a dark round a card is seen by its team and by the facilitators, in daylight by all."""

FAY, ROOM = "fay", "r"

now = WorldClock().now

Step = tuple[str | None, Command]


@dataclass(frozen=True, slots=True)
class Plan:
    people: int
    teams: int
    round: str = DARK


class Archive:
    """One room in a database of its own."""

    def __init__(self, folder: Path, people: int = 0, url: str = "") -> None:
        url = url or Settings(data=folder).database_url
        self.file = folder / "charrette.db"
        migrate(writer := open_writer(url))
        self.journal = Journal(writer, open_reader(url))
        self.journal.start()
        self.room, self.head, self._count = Room(), 0, 0
        self.code = str(self._wait(lambda then: self.journal.errand(
            lambda db: register.add_room(db, ROOM, "owner", now()), then)))  # fmt: skip
        rows = [{"person": p, "name": p.title(), "job": "", "account": None,
                 "seen": round(now().timestamp() * 1000)} for p in _all(people)]  # fmt: skip
        self._wait(lambda then: self.journal.errand(
            lambda db: register.add_seats(db, ROOM, rows, now()), then))  # fmt: skip

    def take(self, steps: list[Step]) -> None:
        """One turn, on disk when this returns."""
        self.take_stamped(self.stamped(steps))

    def stamped(self, steps: list[Step]) -> list[Stamped]:
        return [self._stamped(*step) for step in steps]

    def take_stamped(self, batch: list[Stamped]) -> None:
        taken = self._wait(lambda then: self.journal.take(ROOM, self.room, self.head, batch, then))
        assert isinstance(taken, Taken), taken
        refused = [why for _, why in taken.answers if why]
        assert not refused, refused[0]
        self.room, self.head = taken.room, taken.head

    def _stamped(self, person: str | None, command: Command) -> Stamped:
        self._count += 1
        return Stamped(f"command-{self._count:012}", person, command, now())

    def _wait(self, ask: Any) -> Any:
        done: queue.SimpleQueue[Any] = queue.SimpleQueue()
        ask(done.put)
        return done.get()


def person(number: int) -> str:
    return f"p{number:04}"


def _all(people: int) -> list[str]:
    return [FAY, *map(person, range(people))]


def opening(plan: Plan) -> Iterator[Step]:
    sessions = home() / "sessions"
    design = read_design(sessions / f"{DESIGN}.toml")
    method = read_method(sessions / "methods" / f"{design.method}.toml")
    teams = tuple(TeamPlan(f"T{n}", f"Team {n}", n) for n in range(1, plan.teams + 1))
    yield None, OpenRoom(design, method, design.title, teams=teams, capacity=1000)
    yield None, TakeSeat(FAY, Role.FACILITATOR)
    for n in range(plan.people):
        yield None, TakeSeat(person(n), team=f"T{n % plan.teams + 1}")
    yield FAY, StartRound(plan.round)


def fill(
    folder: Path, plan: Plan, more: Iterable[list[Step]] = (), url: str = ""
) -> dict[str, Any]:
    """The room's code, and the Cookie header of each person. `url`: not SQLite in `folder`."""
    archive = Archive(folder, plan.people, url)
    archive.take(list(opening(plan)))
    for steps in more:
        archive.take(steps)
    archive.journal.stop()
    cookies = Cookies(secret_of(folder), secure=False)
    places = {FAY: "facilitator"}
    return {
        "code": archive.code,
        "cookies": {who: _cookie(cookies, places.get(who, "participant"), who)
                    for who in _all(plan.people)},
    }  # fmt: skip


def _cookie(cookies: Cookies, place: str, who: str) -> str:
    response = Response()
    cookies.give(response, f"{place}_{ROOM}", [who, 1, round(now().timestamp()), ""])
    return response.headers["set-cookie"].partition(";")[0]
