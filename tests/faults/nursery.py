"""A parent that has read the program once and forks real servers from it, each in a moment.

Reading the program takes seconds, which a test that kills a server two hundred times has not got.
"""

import atexit
import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from functools import cache

from app import __main__ as program


class Nursery:
    """`born` starts a server and gives its process id; `ended` waits for its end."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        atexit.register(self.close)

    def born(self, arguments, environment, said, log) -> int:
        return self._ask(arguments=arguments, environment=environment, said=said, log=log)

    def ended(self, pid) -> int:
        """The exit code; of one that was killed, the signal's number below zero."""
        return self._ask(wait=pid)

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()

    def _ask(self, **order):
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())


@cache
def nursery() -> Nursery:
    """One for all tests of a process."""
    return Nursery()


def _tend():
    """Follow orders until there are none; nothing that was born stays behind."""
    children = set()
    for line in sys.stdin:
        order = json.loads(line)
        if "wait" in order:
            children.discard(order["wait"])
            _say(os.waitstatus_to_exitcode(os.waitpid(order["wait"], 0)[1]))
        elif pid := os.fork():
            children.add(pid)
            _say(pid)
        else:
            _live(order)
    for pid in children:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _say(number):
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def _live(order):
    """The child: the whole program, as its command line would start it."""
    for stream, path in ((1, order["said"]), (2, order["log"])):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), stream)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ.update(order["environment"])
    sys.argv = ["charrette", *order["arguments"]]
    code = 0
    try:
        program.main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    _tend()
