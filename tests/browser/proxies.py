"""The proxies of docs/examples as they stand there, but for their ports and https."""

import json
import os
import shutil
import socket
import subprocess
import time
from abc import ABC, abstractmethod
from pathlib import Path

from tests.browser.house import HOME, free_port

EXAMPLES = HOME / "docs" / "examples"
PLACES = "/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin"
NONE = (
    "No {program} for this test: install it (Debian: apt-get install {program}), then run it again."
)


class Proxy(ABC):
    """`changes`: what stands in the example, and here; `spreading`: what else, to spread rooms."""

    program: str
    example: str
    changes: dict[str, str]
    spreading: dict[str, str]

    def __init__(self, folder: Path, first: int, second: int, *, spread: bool) -> None:
        found = shutil.which(self.program, path=PLACES)
        assert found, NONE.format(program=self.program)
        self.folder, self.port = folder, free_port("127.0.0.1")
        folder.mkdir(parents=True)
        config = folder / self.example
        config.write_text(self._written(first, second, spread), "utf-8")
        at_home = {"XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
        with (folder / "error.log").open("w") as complaints:
            self._process = subprocess.Popen([found, *self.told(config)], stderr=complaints,
                                             env=os.environ | at_home)  # fmt: skip
        while not self._hears():
            assert self._process.poll() is None, self.complaints
            time.sleep(0.02)

    def _written(self, first: int, second: int, spread: bool) -> str:
        inside = (EXAMPLES / self.example).read_text("utf-8")
        for there, here in (self.changes | (self.spreading if spread else {})).items():
            assert there in inside, there
            here_now = here.format(port=self.port, first=first, second=second)
            inside = inside.replace(there, here_now)
        return self.around(inside)

    def _hears(self) -> bool:
        with socket.socket() as asked:
            return asked.connect_ex(("127.0.0.1", self.port)) == 0

    @abstractmethod
    def told(self, config: Path) -> list[str]:
        """What follows the program's name."""

    @abstractmethod
    def around(self, inside: str) -> str:
        """The whole file that the example is a part of."""

    @property
    @abstractmethod
    def dealt(self) -> list[tuple[str, str]]:
        """Of each request: the server it went to and what it asked for."""

    @property
    def complaints(self) -> str:
        return (self.folder / "error.log").read_text("utf-8")

    @property
    def _requests(self) -> list[str]:
        return (self.folder / "access.log").read_text("utf-8").splitlines()

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)


class Nginx(Proxy):
    program, example = "nginx", "nginx.conf"
    changes = {
        "listen 443 ssl;": "listen 127.0.0.1:{port};",
        "server_name workshops.example.org;": "",
        "ssl_certificate     /etc/ssl/certs/workshops.example.org.pem;": "",
        "ssl_certificate_key /etc/ssl/private/workshops.example.org.key;": "",
        "server 127.0.0.1:8001": "server 127.0.0.1:{first}",
        "server 127.0.0.1:8002": "server 127.0.0.1:{second}",
    }
    spreading = {"hash $charrette_room consistent;": ""}

    def told(self, config: Path) -> list[str]:
        return ["-e", "stderr", "-c", str(config)]

    def around(self, inside: str) -> str:
        folders = "\n    ".join(
            f"{name}_temp_path {self.folder}/{name};"
            for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        return f"""
daemon off;
pid {self.folder}/pid;
events {{ worker_connections 1024; }}
http {{
    log_format upstream '$upstream_addr $request_uri';
    access_log {self.folder}/access.log upstream;
    {folders}
{inside}
}}
"""

    @property
    def dealt(self) -> list[tuple[str, str]]:
        """Where a server was gone, it went to two: "127.0.0.1:1, 127.0.0.1:2"."""
        return [(to, asked) for to, asked in (line.rsplit(" ", 1) for line in self._requests)]


class Caddy(Proxy):
    program, example = "caddy", "Caddyfile"
    changes = {
        "workshops.example.org {": "http://127.0.0.1:{port} {{",
        "reverse_proxy 127.0.0.1:8001 127.0.0.1:8002 {": (
            "reverse_proxy 127.0.0.1:{first} 127.0.0.1:{second} {{"
        ),
    }
    spreading = {"lb_policy header X-Charrette-Room": "lb_policy round_robin"}

    def told(self, config: Path) -> list[str]:
        return ["run", "--adapter", "caddyfile", "--config", str(config)]

    def around(self, inside: str) -> str:
        return f"""{{
	admin off
	log dealt {{
		output file {self.folder}/access.log
		include http.handlers.reverse_proxy
		level DEBUG
	}}
}}
{inside}"""

    @property
    def dealt(self) -> list[tuple[str, str]]:
        """Its access log does not say where a websocket went."""
        found = map(json.loads, self._requests)
        return [(one["upstream"], one["request"]["uri"])
                for one in found if one["msg"] == "upstream roundtrip"]  # fmt: skip
