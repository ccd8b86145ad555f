"""The server that other tests of faults kill and freeze is a real one and can be started again."""

import signal
from contextlib import closing

import httpx
import psutil

from tests.faults.server import Server
from tests.web.served import opened


def test_a_server_is_started_again_on_its_folder_and_port(tmp_path):
    with Server(tmp_path) as server:
        with closing(server.desk()) as desk:
            code, cookies = opened(desk), dict(desk.cookies)
        assert server.kill() == -signal.SIGKILL
        server.start()
        with server.browser() as again:
            page = again.get(f"/rooms/{code}/run", cookies=cookies)
            assert page.status_code == httpx.codes.OK
        assert server.stop() in (0, -signal.SIGTERM)
        assert "Traceback" not in server.log


def test_a_frozen_server_goes_on_when_it_is_thawed(tmp_path):
    with Server(tmp_path) as server:
        server.freeze()
        assert server.python.status() == psutil.STATUS_STOPPED
        server.thaw()
        with server.browser() as browser:
            assert browser.get("/").status_code == httpx.codes.OK
        assert min(server.memory, server.files, server.threads, server.cpu) > 0
