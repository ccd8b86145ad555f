"""One browser tab: where it stands, its audiences, and whether it can take more."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.pictures.audiences import Audience
from app.live.parcel import Lane, Parcel
from app.live.show import Outlook

NEVER = -1
"""The cursor of a tab that has not said hello, or was told to start again."""


@dataclass(frozen=True, slots=True)
class Goodbye:
    """Why a socket is closed: 40xx invites to come back, 45xx does not (REALTIME.md 3.16)."""

    code: int
    reason: str


TOO_SLOW = Goodbye(4000, "too slow")
TOO_FAST = Goodbye(4000, "too fast")
BROKEN = Goodbye(4002, "start again")
START_AGAIN = Goodbye(4002, "history rewritten")
TOO_NEW_HERE = Goodbye(1012, "written by a newer version")
NOBODY_THERE = Goodbye(1001, "nobody there")
BAD_PROTOCOL = Goodbye(4500, "bad protocol")
SEAT_GONE = Goodbye(4501, "sign in again")
REMOVED = Goodbye(4503, "removed from the room")
ROOM_GONE = Goodbye(4504, "no such room")
TOO_MANY = Goodbye(4506, "too many tabs")
CROWDED = Goodbye(1013, "the server is full")
SILENT = Goodbye(4508, "no hello")
REPLACED = Goodbye(4509, "opened again")


@dataclass(frozen=True, slots=True)
class Hold:
    """What a tab's place hangs on: where it is taken back, the tab is shown out (see usher).

    `rev` of the seat's cookie; the id of the account's `sign_in`; the id of a screen's `link`.
    """

    rev: int = 0
    sign_in: str = ""
    link: str = ""


@dataclass(slots=True, eq=False)
class Stand:
    """Where in the history a tab is: `cursor` is where the client is; `seen` may be further on,
    where nothing was for its eyes. `told_at`: when it last heard anything. `weather`: what is to be
    told after the next step, the latest of each kind.
    """

    cursor: int = NEVER
    seen: int = NEVER
    told_at: float = 0.0
    weather: dict[str, Parcel] = field(default_factory=dict)

    def copy(self) -> "Stand":
        return Stand(self.cursor, self.seen, self.told_at, dict(self.weather))

    def waits(self, head: int, silent: float) -> bool:
        """Whether there may be something to tell, or nothing was since `silent`."""
        return self.seen != head or bool(self.weather) or self.told_at <= silent

    def take(self) -> list[Parcel]:
        """The weather, which is told once."""
        if not self.weather:
            return []
        waiting = list(self.weather.values())
        self.weather.clear()
        return waiting

    def without(self, tab: "Connection") -> "Stand":
        """The same for this tab alone (see stands.py, where several share one)."""
        return self


@dataclass(slots=True, eq=False)
class Connection:
    """`after`: answers, given once everything up to now is shown: ok follows its effect.

    Whatever is for this tab alone makes it step out of the stand that it shares with others.
    `outlook` was looked up for the audiences that it names.
    `quiet_since`: None if its person did something since the usher last looked.
    """

    person: str | None
    audiences: tuple[Audience, ...]
    send: Callable[[str], Awaitable[None]]
    close: Callable[[Goodbye], Coroutine[object, object, None]]
    writable: Callable[[], bool] = lambda: True
    abort: Callable[[], None] = lambda: None
    lane: Lane | None = None
    stand: Stand = field(default_factory=Stand)
    after: list[str] = field(default_factory=list)
    behind_since: float | None = None
    outlook: Outlook | None = None
    hold: Hold = Hold()
    quiet_since: datetime | None = None

    @property
    def live(self) -> bool:
        return self.stand.cursor != NEVER

    @property
    def table(self) -> str:
        """The key of the audience that this tab shares with others."""
        return self.audiences[0].key

    def step_out(self) -> Stand:
        """Be told by itself from now on, from where it stands."""
        self.stand = self.stand.without(self)
        return self.stand

    def answer(self, frame: str) -> None:
        self.step_out()
        self.after.append(frame)

    def take(self) -> list[Parcel]:
        """The frames that wait to be sent after the next step of the picture."""
        waiting = [*self.stand.take(), *map(Parcel, self.after)]
        self.after.clear()
        return waiting

    def sit(self, audiences: tuple[Audience, ...]) -> None:
        """Listen from there, which may be elsewhere."""
        self.step_out()
        self.audiences = audiences

    def start_again(self, audiences: tuple[Audience, ...], reset: str) -> None:
        """Listen from elsewhere, once the whole picture from there was fetched."""
        self.sit(audiences)
        self.stand.cursor = NEVER
        self.stand.weather.clear()
        self.after.append(reset)
