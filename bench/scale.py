"""How large a run is."""

from dataclasses import dataclass
from pathlib import Path

BUILD = Path(__file__).parent.parent / "build"


@dataclass(frozen=True, slots=True)
class Scale:
    """`rounds`: how often each is measured, in turn with what it is compared with."""

    people: int = 1000
    rounds: int = 3
    idle: int = 10_000
    soak: int = 60  # seconds


Row = tuple[str, str, str, str, str]
"""What, here, the raw limit or a peer in the same run, their ratio, the aim."""


def folder(place: Path, name: str) -> Path:
    made = place / name
    made.mkdir(parents=True)
    return made
