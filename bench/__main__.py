"""Measure, each beside a raw limit or a peer of the same run; reports go to bench/reports."""

import argparse
import os
import pkgutil
import tempfile
import traceback
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from bench import measures, report
from bench.scale import Scale


def main() -> None:
    known = {module.name.partition("_")[0]: import_module(f"bench.measures.{module.name}")
             for module in pkgutil.iter_modules(measures.__path__)}  # fmt: skip
    usual = Scale()
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m bench")
    parser.add_argument("which", nargs="*", metavar="NAME", help=f"some of {' '.join(known)}")
    parser.add_argument("--people", type=int, default=usual.people)
    parser.add_argument("--rounds", type=int, default=usual.rounds)
    parser.add_argument("--idle", type=int, default=usual.idle)
    parser.add_argument("--soak", type=int, default=usual.soak, help="seconds")
    wanted = parser.parse_args()
    if unknown := [name for name in wanted.which if name not in known]:
        parser.error(f"there is no measure {', '.join(unknown)}")
    scale = Scale(wanted.people, wanted.rounds, wanted.idle, wanted.soak)
    chosen = {name: known[name] for name in wanted.which or known}
    busy = os.getloadavg()[0]
    found = {name: _measured(name, module, scale) for name, module in chosen.items()}
    print(report.write(chosen, found, scale, (busy, os.getloadavg()[0])))


def _measured(name: str, module: ModuleType, scale: Scale) -> dict[str, Any]:
    """One that breaks does not end the run: the report says so."""
    print(f"{name}: {(module.__doc__ or '').splitlines()[0]}", flush=True)
    with tempfile.TemporaryDirectory(prefix="charrette-bench-") as place:
        try:
            found: dict[str, Any] = module.measure(Path(place), scale)
        except Exception as problem:
            traceback.print_exc()
            return {"broke": f"{type(problem).__name__}: {problem}"}
    return found


if __name__ == "__main__":
    main()
