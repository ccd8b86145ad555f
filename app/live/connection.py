"""One browser tab: a cursor, its audiences, and whether it can take more."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field

from app.domain.pictures.audiences import Audience

NEVER = -1
"""The cursor of a tab that has not said hello, or was told to start again."""


@dataclass(frozen=True, slots=True)
class Goodbye:
    """Why a socket is closed: 40xx invites to come back, 45xx does not (REALTIME.md 3.16)."""

    code: int
    reason: str


TOO_SLOW = Goodbye(4000, "too slow")
BAD_PROTOCOL = Goodbye(4500, "bad protocol")
SEAT_GONE = Goodbye(4501, "sign in again")
REMOVED = Goodbye(4503, "removed from the room")
ROOM_GONE = Goodbye(4504, "no such room")
TOO_MANY = Goodbye(4506, "too many tabs")
SILENT = Goodbye(4508, "no hello")


@dataclass(slots=True, eq=False)
class Connection:
    """`after`: answers, each with the head that must be shown first (ok follows its effect)."""

    person: str | None
    audiences: tuple[Audience, ...]
    send: Callable[[str], Awaitable[None]]
    close: Callable[[Goodbye], Coroutine[object, object, None]]
    writable: Callable[[], bool] = lambda: True
    abort: Callable[[], None] = lambda: None
    cursor: int = NEVER
    after: list[tuple[int, str]] = field(default_factory=list)
    weather: dict[str, str] = field(default_factory=dict)
    behind_since: float | None = None
    told_at: float = 0.0

    @property
    def live(self) -> bool:
        return self.cursor != NEVER

    def answers(self, head: int) -> list[str]:
        """Take the answers that may be given once everything up to `head` is shown."""
        ready = [frame for needed, frame in self.after if needed <= head]
        self.after = [(needed, frame) for needed, frame in self.after if needed > head]
        return ready
