"""One browser tab: a cursor, its audiences, and whether it can take more."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.pictures.audiences import Audience
from app.live.parcel import Parcel, Put
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
class Connection:
    """`after`: answers, given once everything up to now is shown: ok follows its effect.

    `cursor` is where the client is; `seen` may be further on, where nothing was for its eyes.
    `outlook` was looked up for the audiences that it names.
    `quiet_since`: None if its person did something since the usher last looked.
    """

    person: str | None
    audiences: tuple[Audience, ...]
    send: Callable[[str], Awaitable[None]]
    close: Callable[[Goodbye], Coroutine[object, object, None]]
    writable: Callable[[], bool] = lambda: True
    abort: Callable[[], None] = lambda: None
    put: Put | None = None
    cursor: int = NEVER
    seen: int = NEVER
    after: list[str] = field(default_factory=list)
    weather: dict[str, Parcel] = field(default_factory=dict)
    behind_since: float | None = None
    told_at: float = 0.0
    outlook: Outlook | None = None
    hold: Hold = Hold()
    quiet_since: datetime | None = None

    @property
    def live(self) -> bool:
        return self.cursor != NEVER

    @property
    def table(self) -> str:
        """The key of the audience that this tab shares with others."""
        return self.audiences[0].key

    def take(self) -> list[Parcel]:
        """The frames that wait to be sent after the next step of the picture."""
        if not self.weather and not self.after:
            return []
        waiting = [*self.weather.values(), *map(Parcel, self.after)]
        self.weather.clear()
        self.after.clear()
        return waiting

    def start_again(self, audiences: tuple[Audience, ...], reset: str) -> None:
        """Listen from elsewhere, once the whole picture from there was fetched."""
        self.audiences, self.cursor = audiences, NEVER
        self.weather.clear()
        self.after.append(reset)
