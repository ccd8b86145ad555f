"""nginx with nchan, from Debian's package, taken apart into the build folder; nothing installed."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.processes import SERVER_CORE, pin

MODULE = "usr/lib/nginx/modules/ngx_nchan_module.so"

CONFIGURATION = """
load_module {module};
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 8192; }}
http {{
  access_log off; client_body_temp_path {folder}; proxy_temp_path {folder};
  fastcgi_temp_path {folder}; uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{
    listen 127.0.0.1:{port} backlog=2048;
    location / {{ nchan_pubsub websocket; nchan_channel_id all; nchan_message_buffer_length 0; }}
  }}
}}
"""


def command(build: Path, folder: Path) -> tuple[list[str], str] | str:
    """What to start and its address; or why it cannot be started here."""
    if not shutil.which("nginx"):
        return "nginx is not installed"
    if not (build / MODULE).exists() and not _fetched(build):
        return "Debian's package libnginx-mod-nchan could not be fetched"
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    text = CONFIGURATION.format(module=build / MODULE, folder=folder, port=port)
    (folder / "nchan.conf").write_text(text, encoding="utf-8")
    start = ["nginx", "-p", str(folder), "-c", str(folder / "nchan.conf")]
    return start, f"ws://127.0.0.1:{port}/"


@contextmanager
def serving(command: list[str], folder: Path) -> Iterator[int]:
    """The process id of the worker that does the sending. Raises OSError if there is none."""
    master = subprocess.Popen(command, stderr=subprocess.DEVNULL, preexec_fn=_on_our_core)
    try:
        time.sleep(1)
        children = Path(f"/proc/{master.pid}/task/{master.pid}/children").read_text().split()
        if not children:
            raise OSError((folder / "error.log").read_text()[-200:])
        yield int(children[0])
    finally:
        master.terminate()
        master.wait(timeout=20)


def _on_our_core() -> None:
    pin(SERVER_CORE)


def _fetched(build: Path) -> bool:
    build.mkdir(parents=True, exist_ok=True)
    if not shutil.which("apt-get"):
        return False
    asked = ["apt-get", "download", "libnginx-mod-nchan"]
    subprocess.run(asked, cwd=build, check=False, capture_output=True)
    for package in build.glob("*.deb"):
        subprocess.run(["dpkg", "-x", package.name, "."], cwd=build, check=False)
    return (build / MODULE).exists()
