"""What a pack is asked for with, what is heard while it is made, and what comes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from app.outcome.snapshot import Snapshot
from app.outcome.variants import Variant


class Step(NamedTuple):
    """Somebody waits: `done` of `of` makers are through, `name` is the one at work."""

    done: int
    of: int
    name: str


Tell = Callable[[Step], object]
"""Hears of every step."""


class NotMade(Exception):
    """The process ended without a pack."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a pack is to be made of, and how. `record` reads it, where the pack is made."""

    record: Callable[[], Snapshot]
    variant: Variant = "sponsor"
    language: str = "en"
    frame: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """`missing`: a sentence for each file that could not be made."""

    pack: bytes
    missing: tuple[str, ...] = ()
