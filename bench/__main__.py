"""Measure: a full room against bare limits, interleaved; a table here, reports in bench/reports."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench import archive, disk, report
from bench.processes import running

SIGN_IN, ECHO = r"http://\S+/sign-in/\S+", r"ws://\S+"


def room(people: int, turns: int, folder: Path) -> dict[str, Any]:
    """A server, an echo and a crowd, each a process of its own."""
    serve = ["-m", "app", "serve", "--port", "0", "--data", str(folder)]
    with (
        running(serve, SIGN_IN) as (pid, link),
        running(["-m", "bench.echo"], ECHO) as (bare, echo),
    ):
        load = {"sign_in": link, "pid": pid, "echo": echo, "echo_pid": bare,
                "data": str(folder), "people": people, "turns": turns}  # fmt: skip
        said = subprocess.run(
            [sys.executable, "-m", "bench.crowd", json.dumps(load)],
            stdout=subprocess.PIPE, text=True, check=True,
        ).stdout  # fmt: skip
    found: dict[str, Any] = json.loads(said)
    return found | {"load": {"people": people, "turns": turns}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m bench")
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--turns", type=int, default=4)
    wanted = parser.parse_args()
    busy = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="charrette-bench-") as place:
        print(f"{wanted.people} people, about {wanted.turns * 20 + 40} seconds …", flush=True)
        found = room(wanted.people, wanted.turns, Path(place))
        found |= {"commits": [], "rows": []}
        for turn in range(3):
            (folder := Path(place, f"journal-{turn}")).mkdir()
            found["commits"].append(archive.commits(folder))
            found["rows"].append({"per_second": disk.rows_per_second(folder)})
    found["busy"] = [busy, os.getloadavg()[0]]
    print(report.write(found))


if __name__ == "__main__":
    main()
