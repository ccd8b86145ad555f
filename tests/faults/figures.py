"""What tests of faults have seen, kept for the table in docs/faults.md; never asserted on."""

import fcntl
import json
from collections.abc import Iterable
from pathlib import Path

FILE = Path(__file__).parent.parent.parent / "build" / "faults.json"


def note(fault: str, **figures: float | str) -> None:
    """For example `note("F1", lost=0, rounds=200)`; a later figure takes an earlier one's place."""
    FILE.parent.mkdir(exist_ok=True)
    with FILE.open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        known = json.loads(file.read() or "{}")
        known[fault] = {**known.get(fault, {}), **figures}
        file.truncate(0)
        file.write(json.dumps(known, indent=1, sort_keys=True))


def seen(fault: str) -> str:
    """The figures of one fault, as people read them."""
    known = json.loads(FILE.read_text()) if FILE.exists() else {}
    return ", ".join(f"{name.replace('_', ' ')} {value}"
                     for name, value in known.get(fault, {}).items())  # fmt: skip


def percentile(values: Iterable[float], share: float) -> float:
    """0 for no values."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else 0.0
