"""The server that other tests of faults kill and freeze is a real one and can be started again."""

import signal
from contextlib import closing

import httpx
import psutil
import pytest

from tests.faults.server import Server
from tests.web.served import opened


def test_a_server_is_started_again_on_its_folder_and_port(tmp_path):
    with Server(tmp_path) as server:
        with closing(server.desk()) as desk:
            code, cookies = opened(desk), dict(desk.cookies)
        assert server.kill() == -signal.SIGKILL
        server.start()
        with server.browser() as again:
            again.cookies.update(cookies)
            assert again.get(f"/rooms/{code}/run").status_code == httpx.codes.OK
        assert server.stop() in (0, -signal.SIGTERM)
        assert "Traceback" not in server.log


def test_a_frozen_server_goes_on_when_it_is_thawed(tmp_path):
    with Server(tmp_path) as server:
        server.freeze()
        assert server.python.status() == psutil.STATUS_STOPPED
        server.thaw()
        with server.browser() as browser:
            assert browser.get("/").status_code == httpx.codes.OK
        assert server.stop() in (0, -signal.SIGTERM)


def test_a_server_that_cannot_start_says_why(tmp_path):
    with pytest.raises(AssertionError, match="no failpoint"):
        Server(tmp_path, CHARRETTE_FAIL="nowhere:exit")


def test_a_server_may_run_through_another_command(tmp_path):
    with Server(tmp_path, through=("env", "CHARRETTE_FAIL=")) as server:
        assert min(server.memory, server.files, server.threads, server.cpu) > 0
