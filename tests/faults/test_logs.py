"""F46: what people call themselves does nothing to the log; the log says nothing of what they do.

The real program, with stderr in a file as under systemd.
"""

import json
import os
import subprocess
import sys

import httpx
import pytest

from tests.web.served import link, opened

EVIL = 'Eve\r\n{"event": "forged"}\x1b[2J'
SECRETS = ("Half the waiting time", "Eve", "forged", "Better mornings")


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What the log of a server says after a visit, and the secrets of that visit."""
    folder = tmp_path_factory.mktemp("logged")
    with (folder / "log").open("wb") as log:
        command = [sys.executable, "-m", "app", "serve", "--port", "0", "--data", str(folder)]
        env = {**os.environ, "PYTHONUNBUFFERED": "1"}
        program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=env)
        sign_in = next(line.split()[-1] for line in program.stdout if "/sign-in/" in line)
        secrets = visit(sign_in)
        program.terminate()
        program.stdout.close()
        program.wait(timeout=30)
    return (folder / "log").read_text().splitlines(), secrets


def visit(sign_in):
    """Sign in, open a room, be invited, come in under an evil name, guess wrong; the secrets."""
    address, _, token = sign_in.partition("/sign-in/")
    options = {"base_url": address, "headers": {"Origin": address}, "trust_env": False}
    with httpx.Client(**options) as fay, httpx.Client(**options) as eve:
        fay.get(sign_in)
        code = opened(fay)
        path = link(fay, code, "guest")
        eve.post(path, data={"name": EVIL})
        eve.post("/join", data={"code": "ZZZZ2222", "name": EVIL})
        eve.get(f"/rooms/{code}/run?token={token}")
        return [token, code, path.rpartition("/")[2], *dict(fay.cookies).values(), *SECRETS]


def test_every_line_is_one_json_object_in_utc(told):
    lines = [json.loads(line) for line in told[0]]
    assert len(lines) > 5
    assert all(line["timestamp"].endswith("Z") for line in lines)


def test_no_secret_and_no_word_of_anybody_stands_in_it(told):
    lines, secrets = told
    text = "\n".join(lines)
    assert [secret for secret in secrets if secret in text] == []
    assert "\x1b" not in text


def test_requests_denials_and_ids_stand_in_it(told):
    lines = [json.loads(line) for line in told[0]]
    asked = {line["event"]: line for line in lines}
    assert asked["GET /sign-in/{token}"]["status"] == 303
    assert asked["POST /join"]["refused"] == "not_found"
    assert asked["GET /rooms/{code}/run"]["refused"] == "forbidden"
    assert asked["GET /rooms/{code}/run"]["room"]
    assert len({line["request"] for line in lines if "request" in line}) >= 5
