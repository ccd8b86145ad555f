"""Two servers on one PostgreSQL behind nginx, which deals requests out so that rooms are spread."""

import shutil
import socket
import subprocess
import time
from pathlib import Path

from tests.browser.house import HOME, House, free_port

EXAMPLE = HOME / "docs" / "examples" / "nginx.conf"
AROUND = """
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    log_format upstream '$status $upstream_addr $request_uri';
    access_log {folder}/access.log upstream;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{inside}
}}
"""
OTHERWISE_HERE = {
    "listen 443 ssl;": "listen 127.0.0.1:{port};",
    "server_name workshops.example.org;": "",
    "ssl_certificate     /etc/ssl/certs/workshops.example.org.pem;": "",
    "ssl_certificate_key /etc/ssl/private/workshops.example.org.key;": "",
    "server 127.0.0.1:8001": "server 127.0.0.1:{first}",
    "server 127.0.0.1:8002": "server 127.0.0.1:{second}",
}
BY_ROOM = "hash $charrette_room consistent;"
NO_NGINX = "No nginx for this test: install it (Debian: apt-get install nginx), then run it again."


class Nginx:
    """The example of docs/, on a port here and without https; `spread`: not by room either."""

    def __init__(self, folder: Path, first: int, second: int, *, spread: bool) -> None:
        found = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
        assert found, NO_NGINX
        self.folder, self.port = folder, free_port("127.0.0.1")
        folder.mkdir(parents=True)
        inside = EXAMPLE.read_text("utf-8")
        changes = dict(OTHERWISE_HERE)
        if spread:
            changes[BY_ROOM] = ""
        for written, here in changes.items():
            assert written in inside, written
            here = here.format(port=self.port, first=first, second=second)
            inside = inside.replace(written, here)
        config = folder / "nginx.conf"
        config.write_text(AROUND.format(folder=folder, inside=inside), "utf-8")
        self._process = subprocess.Popen([found, "-e", folder / "error.log", "-c", config])
        while not self._hears():
            assert self._process.poll() is None, self.complaints
            time.sleep(0.02)

    def _hears(self) -> bool:
        with socket.socket() as asked:
            return asked.connect_ex(("127.0.0.1", self.port)) == 0

    @property
    def complaints(self) -> str:
        return (self.folder / "error.log").read_text("utf-8")

    @property
    def dealt(self) -> list[list[str]]:
        """Of each request: its status, the server it went to and what it asked for."""
        return [line.split() for line in (self.folder / "access.log").read_text().splitlines()]

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)


class SpreadHouse(House):
    """Both servers as one house; `houses` are the two."""

    def __init__(self, folder: Path, url: str, *, spread: bool = True) -> None:
        super().__init__(folder / "first", CHARRETTE_DATABASE=url)
        self.houses = [self, House(folder / "second", CHARRETTE_DATABASE=url)]
        self._folder, self._spread = folder, spread

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.nginx.port}"

    def start(self) -> None:
        super().start()
        try:
            self.houses[1].start()
            ports = [house.port for house in self.houses]
            self.nginx = Nginx(self._folder / "nginx", *ports, spread=self._spread)
        except Exception:
            super().stop()
            raise
        self.sign_in = self.sign_in.replace(f":{self.port}/", f":{self.nginx.port}/")

    def stop(self) -> None:
        self.nginx.stop()
        super().stop()
        self.houses[1].stop()
