"""What was found, as a table for people and as JSON."""

import json
import platform
from collections.abc import Iterator, Mapping
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.figures import medians, ms

FOLDER = Path(__file__).parent / "reports"
HEAD = ("What", "Here", "Raw limit, same run", "Ratio", "Aim")
Found = Mapping[str, Any]


def write(found: Found) -> str:
    """Both files in FOLDER; returns the table."""
    FOLDER.mkdir(exist_ok=True)
    at = datetime.now().astimezone()
    text = "\n".join([f"# Charrette measured, {at:%Y-%m-%d %H:%M}", "", _machine(found), "",
                      *_table(_rows(found)), "", _notes(found), ""])  # fmt: skip
    name = f"{at:%Y%m%d-%H%M%S}"
    (FOLDER / f"{name}.md").write_text(text, encoding="utf-8")
    (FOLDER / f"{name}.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
    return text


def _machine(found: Found) -> str:
    before, after = found["busy"]
    return (
        f"{platform.system()}, Python {platform.python_version()}, uvicorn {version('uvicorn')}; "
        f"server on one core, load on another. {found['load']['people']} people, "
        f"{found['load']['turns']} turns in the order ours, bare, ours, bare; medians of them. "
        f"Processes that wanted a core (load average): {before:.1f} before, {after:.1f} after."
    )


def _table(rows: Iterator[tuple[str, str, str, str, str]]) -> Iterator[str]:
    for row in (HEAD, ("---",) * len(HEAD), *rows):
        yield f"| {' | '.join(row)} |"


def _rows(found: Found) -> Iterator[tuple[str, str, str, str, str]]:
    yield from _of_joining(found)
    yield from _of_cards(found)
    yield from _of_fan_out(found)
    yield from _of_the_journal(found)


def _of_joining(found: Found) -> Iterator[tuple[str, str, str, str, str]]:
    join, visit = found["join"], found["visit"]
    failed = sum(join["failures"].values())
    yield (f"{join['people']} people join at once: all have picture and live socket",
           f"{join['seconds']:.2f} s, {failed} failed; server CPU {join['server_cpu']:.2f} s",
           "", "", "3 s, 0 failed")  # fmt: skip
    yield (f"All fetch the {visit['files']} files of a first visit", f"{visit['seconds']:.1f} s, "
           f"{visit['per_second']:.0f} requests/s", "", "", "")  # fmt: skip


def _of_cards(found: Found) -> Iterator[tuple[str, str, str, str, str]]:
    ours, echo, disk = (medians(found[name]) for name in ("cards", "echo", "disk"))
    raw = echo["p50"] + disk["p50"]
    yield ("Card sent until `ok`, p50", ms(ours["ok_p50"]),
           f"echo {ms(echo['p50'])} + fdatasync {ms(disk['p50'])}", times(ours["ok_p50"], raw),
           "5 ×")  # fmt: skip
    yield ("Card sent until `ok`, p99", ms(ours["ok_p99"]), f"echo {ms(echo['p99'])}",
           times(ours["ok_p99"], echo["p99"]), "50 ms")  # fmt: skip
    yield ("Card sent until at team mates and facilitator, p50", ms(ours["seen_p50"]), "", "", "")
    yield ("… p99", ms(ours["seen_p99"]), "", "", "")
    seen, missing = (sum(turn[key] for turn in found["cards"]) for key in ("seen", "missing"))
    yield ("… that never came", f"{missing} of {seen + missing}", "", "", "0")


def _of_fan_out(found: Found) -> Iterator[tuple[str, str, str, str, str]]:
    ours, bare = medians(found["messages"]), medians(found["messages_bare"])
    yield ("One message to all: deliveries per second of server CPU",
           f"{ours['per_cpu_second']:,.0f}", f"bare ASGI {bare['per_cpu_second']:,.0f}",
           times(ours["per_cpu_second"], bare["per_cpu_second"]), "0.6 ×")  # fmt: skip
    each, raw = found["join"]["memory_each"] / 1000, found["memory_bare"] / 1000
    yield ("Memory for each person who has joined", f"{each:.0f} kB", f"bare ASGI {raw:.0f} kB",
           times(each, raw), "45 kB")  # fmt: skip


def _of_the_journal(found: Found) -> Iterator[tuple[str, str, str, str, str]]:
    ours, raw = medians(found["commits"]), medians(found["rows"])["per_second"]
    yield ("Events per second through rules and journal, 100 a commit",
           f"{ours['events_per_second']:,.0f}", f"sqlite3 executemany {raw:,.0f}",
           times(ours["events_per_second"], raw), "0.5 ×")  # fmt: skip
    cold = ours["read"] + ours["fold"]
    yield (f"A room of {ours['events']:,.0f} events from cold: read {ms(ours['read'])}, "
           f"fold {ms(ours['fold'])}", ms(cold), f"SELECT {ms(ours['select'])}",
           times(cold, ours["select"]), "300 ms")  # fmt: skip


def _notes(found: Found) -> str:
    lost = found["lost"] or "none"
    return (
        "An aim is an aim, not a test: nothing fails by time. Sockets lost during the run: "
        f"{lost}. The load generator used {found['load_cpu']:.1f} s of CPU."
    )


def times(value: float, raw: float) -> str:
    return f"{value / raw:.2f} ×"
