"""A real server as a process of its own: killed, frozen and started again on the same folder."""

import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import psutil

from bench.lag import NONE_YET, Counts, counts_in, within
from tests.faults.nursery import nursery
from tests.web.served import Served

PATIENCE = 60  # seconds


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


class Server(Served):
    """A server of the nursery, or through a command that runs it, such as strace or faketime.

    It keeps its folder, port and environment from one start to the next. What it writes to
    stderr stands in `log`.
    """

    def __init__(self, folder: Path, through=(), **environment):
        self.folder, self.through, self.environment = folder, through, environment
        self.port, self.pid = free_port(), None
        self.address = f"http://127.0.0.1:{self.port}"
        self.said_file, self.log_file = (
            folder.with_name(folder.name + e) for e in (".out", ".log")
        )
        self.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def start(self, **environment):
        """Start again; `environment` changes what the process is given from now on."""
        self.environment |= environment
        self.said_file.write_text("")
        arguments = ["serve", "--port", str(self.port), "--data", str(self.folder)]
        self.pid = (self._exec if self.through else self._fork)(arguments)
        while "/sign-in/" not in (said := self.said_file.read_text()):
            if not _lives(self.pid):
                self.ended()
                raise AssertionError(f"The server did not start:\n{self.log}")
            time.sleep(0.005)
        self.sign_in = re.search(r"\S+/sign-in/\S+", said)[0]
        return self

    def _fork(self, arguments):
        files = str(self.said_file), str(self.log_file)
        return nursery().born(arguments, self.environment, *files)

    def _exec(self, arguments):
        with self.said_file.open("ab") as said, self.log_file.open("ab") as log:
            self._process = subprocess.Popen(
                [*self.through, sys.executable, "-m", "app", *arguments], stdout=said, stderr=log,
                env={**os.environ, "PYTHONUNBUFFERED": "1", **self.environment},
            )  # fmt: skip
        return self._process.pid

    def browser(self, **headers):
        """More patient than one that people use: a machine under test is slow."""
        browser = super().browser(**headers)
        browser.timeout = PATIENCE
        return browser

    # ---- what happens to it ------------------------------------------------------------------

    def kill(self):
        """As a power cut does; the exit code."""
        self.python.kill()
        return self.ended()

    def stop(self):
        """Politely; the exit code."""
        self.python.terminate()
        return self.ended()

    def freeze(self):
        """Stands still, all of it, until it is thawed."""
        self.python.suspend()
        while self.python.status() != psutil.STATUS_STOPPED:
            time.sleep(0.001)

    def thaw(self):
        self.python.resume()

    def ended(self):
        """Wait until it ends; the exit code."""
        pid, self.pid = self.pid, None
        return self._process.wait() if self.through else nursery().ended(pid)

    def close(self):
        if self.pid:
            self.kill()

    # ---- what it is like ---------------------------------------------------------------------

    @property
    def python(self) -> psutil.Process:
        """The server itself, whatever it runs through."""
        outer = psutil.Process(self.pid)
        family = [outer, *(outer.children(recursive=True) if self.through else ())]
        return next(one for one in family if "python" in Path(one.exe()).name)

    @property
    def log(self) -> str:
        return self.log_file.read_text("utf-8", "replace")

    @property
    def memory(self) -> int:
        """Bytes that it holds now."""
        return self.python.memory_info().rss

    @property
    def files(self) -> int:
        """Open files and sockets."""
        return self.python.num_fds()

    @property
    def threads(self) -> int:
        return self.python.num_threads()

    @property
    def cpu(self) -> float:
        """Seconds of processor time so far."""
        times = self.python.cpu_times()
        return times.user + times.system

    def metric(self, name: str) -> float:
        """What /metrics says of it, its labels added up."""
        found = re.findall(rf"^{name}(?:{{.*}})? (\S+)$", self._metrics(), re.MULTILINE)
        return sum(map(float, found))

    def lags(self) -> Counts:
        return counts_in(self._metrics())

    def lag(self, share: float, since: Counts = NONE_YET) -> float:
        """The seconds that so large a share of the looks since then stayed under."""
        return within(share, self.lags(), since)

    def _metrics(self) -> str:
        return httpx.get(f"{self.address}/metrics", timeout=PATIENCE, trust_env=False).text


def _lives(pid) -> bool:
    return psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
