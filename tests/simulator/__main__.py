"""Many runs from the command line: python -m tests.simulator --seeds 10000."""

import argparse
import gc
import os
import sys
import time
from collections.abc import Iterator
from multiprocessing import get_context

from tests.simulator.trial import Verdict, verdict

SHARE = 25  # seeds that a process takes at once
SHARES = 4  # shares after which a process has done enough


def main(arguments: list[str]) -> int:
    asked = _asked(arguments)
    begun, events, acknowledged, failed = time.monotonic(), 0, 0, 0
    for number, found in enumerate(_verdicts(asked), 1):
        events, acknowledged = events + found.events, acknowledged + found.acknowledged
        if found.faults:
            failed += 1
            _tell(found, asked.all)
        if number % 500 == 0 and sys.stderr.isatty():
            sys.stderr.write(f"\r{number} of {asked.seeds}")
        if failed >= asked.most:
            break
    seconds = time.monotonic() - begun
    sys.stdout.write(
        f"{number} seeds from {asked.start}, {failed} failed: {events} events, "
        f"{acknowledged} commands acknowledged, {seconds:.1f} s on {asked.processes} processes, "
        f"{_worked():.0f} s of their time\n"
    )
    return 1 if failed else 0


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.simulator", description=__doc__)
    parser.add_argument("--seeds", type=int, default=1000)
    parser.add_argument("--from", dest="start", type=int, default=0)
    parser.add_argument("--processes", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--most", type=int, default=5, help="stop after so many that failed")
    parser.add_argument("--all", action="store_true", help="every fault, not the first five")
    parser.add_argument("--digest", action="store_true", help="a line for each seed")
    parser.add_argument("-v", "--verbose", action="store_true", help="tell what happens")
    return parser.parse_args(arguments)


def _verdicts(asked: argparse.Namespace) -> Iterator[Verdict]:
    seeds = range(asked.start, asked.start + asked.seeds)
    if asked.processes == 1 or asked.seeds <= SHARE:
        say = (lambda line: sys.stdout.write(line + "\n")) if asked.verbose else None
        found = (verdict(seed, say=say) for seed in seeds)
        yield from _noted(found, asked)
        return
    verdict(asked.start)  # what is made once is there before they part
    gc.freeze()
    gc.disable()  # to look for what runs leave behind takes a tenth; it goes with its process
    with get_context("fork").Pool(asked.processes, maxtasksperchild=SHARES) as pool:
        yield from _noted(pool.imap_unordered(verdict, seeds, SHARE), asked)


def _worked() -> float:
    """Seconds of processors."""
    return sum(os.times()[:4])


def _noted(found: Iterator[Verdict], asked: argparse.Namespace) -> Iterator[Verdict]:
    for one in found:
        if asked.digest:
            sys.stdout.write(f"{one.seed} {one.digest}\n")
        yield one


def _tell(found: Verdict, everything: bool) -> None:
    shown = found.faults if everything else found.faults[:5]
    lines = "".join(f"  {fault[:600]}\n" for fault in shown)
    more = (
        f"  and {len(found.faults) - len(shown)} more\n" if len(found.faults) > len(shown) else ""
    )
    again = f"python -m tests.simulator --seeds 1 --from {found.seed} -v"
    sys.stdout.write(f"seed {found.seed} failed; again: {again}\n{lines}{more}")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
