"""What the rooms of this process have done so far: plain numbers, as they count every frame."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.live.parcel import Parcel

MOST_WAITING = 5000
"""Commands that may wait in all rooms of one process together; more are sent again later."""

TAKEN = "ok"


@dataclass(slots=True)
class Meter:
    """`commands`: how many ended how, `ok` or the code of a refusal. `waiting`: asked, not told."""

    frames: int = 0
    bytes: int = 0
    waiting: int = 0
    commands: Counter[str] = field(default_factory=Counter)

    @property
    def full(self) -> bool:
        return self.waiting >= MOST_WAITING

    def sent(self, parcels: Sequence[Parcel], tabs: int = 1) -> None:
        """The same to so many tabs."""
        self.frames += len(parcels) * tabs
        for parcel in parcels:
            self.bytes += len(parcel.text) * tabs

    def answered(self, code: str | None) -> None:
        """`code`: of the refusal, None if the command was taken."""
        self.commands[code or TAKEN] += 1
