"""What holds for every request."""

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from app.web.guard import HEADERS, LARGEST_BODY, Guard
from tests.web.asking import ask


async def echo(request):
    return PlainTextResponse(str(len(await request.body())))


def guarded(method, *, path="/", secure=False, public_url="", **more):
    routes = [Route(known, echo, methods=["GET", "POST"]) for known in ("/", "/readyz")]
    app = Starlette(routes=routes)
    app.add_middleware(Guard, secure=secure, public_url=public_url)
    scheme = "https" if secure else "http"
    return ask(app, method, path, base=f"{scheme}://room.example", **more)


@pytest.mark.parametrize(
    "origin",
    [None, "null", "http://evil.example", "https://room.example", "http://room.example.evil.org",
     "http://room.example:8080", "http://sub.room.example"],
)  # fmt: skip
def test_a_post_from_anywhere_else_does_nothing(origin):
    headers = {"origin": origin} if origin else {}
    assert guarded("POST", headers=headers).status_code == 403


def test_a_post_from_the_same_host_goes_through():
    assert guarded("POST", headers={"origin": "http://room.example"}).status_code == 200


def test_looking_needs_no_origin():
    assert guarded("GET").status_code == 200


def test_every_answer_carries_the_security_headers():
    headers = guarded("GET").headers
    assert {name: headers[name] for name in HEADERS} == HEADERS
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "connect-src 'self' ws://room.example" in policy
    assert "unsafe" not in policy
    assert headers["cache-control"] == "no-store"
    assert "strict-transport-security" not in headers


def test_https_is_asked_for_where_pages_are_secure():
    assert "strict-transport-security" in guarded("GET", secure=True).headers


def test_a_body_that_is_too_long_is_refused_in_a_sentence():
    headers = {"origin": "http://room.example"}
    answer = guarded("POST", headers=headers, content=b"x" * (LARGEST_BODY + 1))
    assert answer.status_code == 413
    assert "Nothing was changed" in answer.text
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_a_refusal_carries_the_security_headers_too():
    headers = guarded("POST").headers
    assert {name: headers[name] for name in HEADERS} == HEADERS
    assert "default-src 'none'" in headers["content-security-policy"]


def test_a_strange_host_adds_nothing_to_the_policy():
    policy = guarded("GET", headers={"host": "x; script-src *"}).headers["content-security-policy"]
    assert "*" not in policy


@pytest.mark.parametrize("name", ["room.example", "ROOM.example", "room.example:443"])
def test_a_house_with_a_public_name_answers_to_it(name):
    public = {"secure": True, "public_url": "https://room.example"}
    assert guarded("GET", headers={"host": name}, **public).status_code == 200


@pytest.mark.parametrize(
    "name", ["evil.example", "room.example.evil.org", "room.example:8443", "127.0.0.1:8000", ""]
)
def test_a_house_with_a_public_name_answers_to_no_other(name):
    public = {"secure": True, "public_url": "https://room.example"}
    answer = guarded("GET", headers={"host": name}, **public)
    assert answer.status_code == 421
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_probes_ask_by_address():
    public = {"secure": True, "public_url": "https://room.example"}
    headers = {"host": "10.0.0.7:8000"}
    assert guarded("GET", path="/readyz", headers=headers, **public).status_code == 200
