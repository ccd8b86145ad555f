"""A real server as a process of its own: killed, frozen and started again on the same folder."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psutil

from tests.web.served import Served

STARTS_WITHIN = 60  # seconds


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


class Server(Served):
    """`python -m app serve`; `through` is a command that runs it, such as strace or faketime.

    It keeps its folder, port and environment from one start to the next. What it writes to
    stderr stands in `log`.
    """

    def __init__(self, folder: Path, through=(), **environment):
        self.folder, self.through, self.environment = folder, through, environment
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log_file = folder.with_name(folder.name + ".log")
        self.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def start(self, **environment):
        """Start again; `environment` changes what the process is given from now on."""
        self.environment |= environment
        command = [*self.through, sys.executable, "-m", "app", "serve",
                   "--port", str(self.port), "--data", str(self.folder)]  # fmt: skip
        with self.log_file.open("ab") as log:
            self.process = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=log, text=True,
                env={**os.environ, "PYTHONUNBUFFERED": "1", **self.environment},
            )  # fmt: skip
        said = next((line for line in self.process.stdout if "/sign-in/" in line), "")
        if not said:
            self.ended()
            raise AssertionError(f"The server did not start:\n{self.log}")
        self.sign_in = said.split()[-1]
        return self

    # ---- what happens to it ------------------------------------------------------------------

    def kill(self):
        """As a power cut does; the exit code."""
        return self._end(signal.SIGKILL)

    def stop(self):
        """Politely; the exit code."""
        return self._end(signal.SIGTERM)

    def freeze(self):
        self.python.suspend()

    def thaw(self):
        self.python.resume()

    def ended(self):
        """Wait until it ends by itself; the exit code."""
        self.process.stdout.close()
        return self.process.wait(timeout=STARTS_WITHIN)

    def close(self):
        if self.process.poll() is None:
            self.kill()

    def _end(self, with_signal):
        self.python.send_signal(with_signal)
        return self.ended()

    # ---- what it is like ---------------------------------------------------------------------

    @property
    def python(self) -> psutil.Process:
        """The server itself, whatever it runs through."""
        outer = psutil.Process(self.process.pid)
        while self.through and not outer.children(recursive=True):
            time.sleep(0.01)
        return outer.children(recursive=True)[-1] if self.through else outer

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
