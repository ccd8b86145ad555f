"""The table of docs/faults.md: which tests show that which fault does no harm."""

import re
from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).parents[2]
DOCUMENT = HOUSE / "docs" / "faults.md"
ROW = re.compile(r"^\| (F\d+) \| (.+?) \| (.+?) \| (.+?) \|(.*?)\|$", re.MULTILINE)
TEST = re.compile(r"`([\w/.]+\.(?:py|mjs))(?:::(\w+))?`")
WANTED = [f"F{number}" for number in range(1, 48)]


@dataclass(frozen=True, slots=True)
class Shown:
    """One test, or all of a file: `file` begins beside tests/."""

    file: str
    name: str = ""

    @property
    def path(self) -> Path:
        return HOUSE / "tests" / self.file


@dataclass(frozen=True, slots=True)
class Fault:
    """One row."""

    id: str
    what: str
    holds: str
    tests: tuple[Shown, ...]
    figure: str


def faults() -> list[Fault]:
    """Every row, in the order of the document."""
    rows = ROW.findall(DOCUMENT.read_text("utf-8"))
    return [
        Fault(
            id, what, holds, tuple(Shown(*found) for found in TEST.findall(tests)), figure.strip()
        )
        for id, what, holds, tests, figure in rows
    ]
