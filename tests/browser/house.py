"""The real server: as people start it, in a process that can be killed, or in a thread here."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

from tests.web.served import Served

HOME = Path(__file__).parents[2]
SIGN_IN = re.compile(r"http://\S+/sign-in/\S+")


class NotServing(Exception):
    """The server ended before it said where to sign in."""


class AtHome:
    """Where a server lives: on a port that stays its own through every restart."""

    def __init__(self, data: Path, host: str = "127.0.0.1") -> None:
        self.data, self.host = data, host
        self.port = free_port(host)
        self.sign_in = ""

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.port}"


class House(AtHome):
    """`python -m app serve`."""

    def __init__(self, data: Path, host: str = "127.0.0.1", **environment: str) -> None:
        super().__init__(data, host)
        self.environment = environment
        self._log = data / "server.log"

    def start(self) -> None:
        self.data.mkdir(parents=True, exist_ok=True)
        command = (sys.executable, "-m", "app", "serve", "--host", self.host)
        with self._log.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [*command, "--port", str(self.port), "--data", str(self.data)],
                cwd=HOME,
                env={**os.environ, "PYTHONUNBUFFERED": "1", **self.environment},
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        self.sign_in = self._printed_link()

    def kill(self) -> None:
        """As a power cut would: no goodbye to anybody, nothing written down on the way."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    @property
    def complaints(self) -> str:
        """Everything that the server wrote to its log."""
        return self._log.read_text(encoding="utf-8")

    def _printed_link(self) -> str:
        for line in self._process.stdout:
            if found := SIGN_IN.search(line):
                return found[0]
        raise NotServing(self.complaints)

    def _end(self, how: signal.Signals) -> None:
        self._process.send_signal(how)
        self._process.wait(timeout=20)
        self._process.stdout.close()


class Indoors(AtHome):
    """The same server in a thread of this process, which need not be read anew for each story."""

    def start(self) -> None:
        self._served = Served(self.data, host=self.host, port=self.port)
        self.sign_in = self._served.sign_in

    def stop(self) -> None:
        self._served.close()


def free_port(host: str) -> int:
    with socket.socket() as probe:
        probe.bind((host, 0))
        return probe.getsockname()[1]
