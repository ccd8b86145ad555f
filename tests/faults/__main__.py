"""All faults, one line for each: python -m tests.faults [F14 F15 …] [--quick] [--seeds 10000]."""

import argparse
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

from tests.faults.figures import seen
from tests.faults.table import HOUSE, Fault, Shown, faults

Outcomes = dict[Shown, list[bool]]
"""Whether each run of a test passed: one that takes examples runs more than once."""

LONG = "faults/long/"


def main(arguments: Sequence[str]) -> int:
    asked = _asked(arguments)
    rows = [row for row in faults() if not asked.faults or row.id in asked.faults]
    tests = {test for row in rows for test in row.tests}
    if asked.quick:
        tests = {test for test in tests if not test.file.startswith(LONG)}
    outcomes = _run(tests)
    broken = [row for row in rows if not _tell(row, outcomes, tests)]
    if not asked.quick and not asked.faults:
        broken += [] if _simulated(asked.seeds) else ["the simulator"]
    return 1 if broken else 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.faults", description=__doc__)
    parser.add_argument("faults", nargs="*", help="only these")
    parser.add_argument("--quick", action="store_true", help="without the tests that take minutes")
    parser.add_argument("--seeds", type=int, default=10_000, help="for the simulator")
    return parser.parse_args(arguments)


def _run(tests: Iterable[Shown]) -> Outcomes:
    """Each file in a process of its own: browsers' drivers and other loops do not mix."""
    outcomes: Outcomes = defaultdict(list)
    for file in sorted({test.file for test in tests}, key=lambda file: (LONG in file, file)):
        sys.stderr.write(f"{file}\n")
        run = _run_node if file.endswith(".mjs") else _run_python
        for test, passed in run(file, sorted(test.name for test in tests if test.file == file)):
            outcomes[test].append(passed)
    return outcomes


def _run_node(file: str, names: Sequence[str]) -> Iterator[tuple[Shown, bool]]:
    node = Path(sys.executable).with_name("node")
    done = subprocess.run([node, "--test", f"tests/{file}"], cwd=HOUSE, stdout=subprocess.DEVNULL)
    yield Shown(file), done.returncode == 0


def _run_python(file: str, names: Sequence[str]) -> Iterator[tuple[Shown, bool]]:
    wanted = [f"tests/{file}" + (f"::{name}" if name else "") for name in names]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "--no-header", "-o", "junit_family=xunit1",
             f"--junitxml={report}", *wanted],
            cwd=HOUSE, stdout=sys.stderr,
        )  # fmt: skip
        if report.exists():
            yield from _outcomes(file, names, ElementTree.parse(report))


def _outcomes(
    file: str, names: Sequence[str], report: ElementTree.ElementTree
) -> Iterator[tuple[Shown, bool]]:
    for case in report.iter("testcase"):
        name = case.get("name", "").partition("[")[0]
        passed = all(case.find(how) is None for how in ("failure", "error", "skipped"))
        for shown in {name, ""} & set(names):
            yield Shown(file, shown), passed


def _tell(row: Fault, outcomes: Outcomes, run: set[Shown]) -> bool:
    """One line; whether it holds as far as it was looked at."""
    ran = [test for test in row.tests if test in run]
    failed = [test for test in ran if not (outcomes.get(test) and all(outcomes[test]))]
    says = "not looked at" if not ran else "DOES NOT HOLD" if failed else "holds"
    figure = seen(row.id)
    names = "; ".join(f"{test.file}::{test.name}" for test in failed)
    sys.stdout.write(f"{row.id:<4}{says:<14}{row.what}" + (f" ({figure})" if figure else ""))
    sys.stdout.write(f"\n    {names}\n" if names else "\n")
    sys.stdout.flush()
    return not failed


def _simulated(seeds: int) -> bool:
    command = [sys.executable, "-m", "tests.simulator", "--seeds", str(seeds)]
    return subprocess.run(command, cwd=HOUSE).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
