"""What was found, as a table for people and as JSON."""

import json
import platform
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.scale import Row, Scale

FOLDER = Path(__file__).parent / "reports"
HEAD = ("What", "Here", "Beside it, same run", "Ratio", "Aim")


def write(
    measures: Mapping[str, ModuleType], found: Mapping[str, Any], scale: Scale,
    busy: tuple[float, float],
) -> str:  # fmt: skip
    """Both files in FOLDER; returns the table."""
    FOLDER.mkdir(exist_ok=True)
    at = datetime.now().astimezone()
    text = "\n".join([f"# Charrette measured, {at:%Y-%m-%d %H:%M}", "", _machine(scale, busy), "",
                      *_table(_rows(measures, found)), "", NOTES, ""])  # fmt: skip
    name = f"{at:%Y%m%d-%H%M%S}"
    (FOLDER / f"{name}.md").write_text(text, encoding="utf-8")
    said = {"scale": asdict(scale), "load_average": busy, **found}
    (FOLDER / f"{name}.json").write_text(json.dumps(said, indent=1), encoding="utf-8")
    return text


def _machine(scale: Scale, busy: tuple[float, float]) -> str:
    return (
        f"{platform.system()}, Python {platform.python_version()}, uvicorn {version('uvicorn')}; "
        f"servers on one core, load on another; medians of {scale.rounds} rounds, each in turn "
        "with what it stands beside. Processes that wanted a core (load average): "
        f"{busy[0]:.1f} before, {busy[1]:.1f} after."
    )


def _rows(measures: Mapping[str, ModuleType], found: Mapping[str, Any]) -> Iterator[Row]:
    for name, module in measures.items():
        if "broke" in found[name]:
            yield name.upper(), f"broke: {found[name]['broke'][:120]}", "", "", ""
        else:
            yield from module.rows(found[name])


def _table(rows: Iterator[Row]) -> Iterator[str]:
    for row in (HEAD, ("---",) * len(HEAD), *rows):
        yield f"| {' | '.join(row)} |"


NOTES = (
    "An aim is an aim, not a test: nothing fails by time. On a machine that is busy with other "
    "things (load average above 2) only CPU times and ratios mean anything. oTree, which serves "
    "a page of a form to each person and has no picture that all share, is not in the table: "
    "no storm of ours asks of it what it is made for."
)
