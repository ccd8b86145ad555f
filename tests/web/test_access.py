"""Each request has its line; no token, no query and no code of a room stands in it."""

import logging

from app.settings import Settings
from app.web.founding import open_room
from tests.cast import OPEN_ROOM
from tests.web.inside import in_house


def lines(caplog, tmp_path, story, **options):
    """What the access log says while the story is told: method and template, and the rest."""
    with caplog.at_level(logging.INFO, logger="app.web.access"):
        in_house(Settings(data=tmp_path), story, **options)
    return [r for r in caplog.records if r.name == "app.web.access"]


def test_a_request_is_told_by_its_template_and_how_it_ended(caplog, tmp_path):
    async def asks(client, _):
        await client.get("/invite/a-secret-token?and=a+secret+query")

    (line,) = lines(caplog, tmp_path, asks)
    assert line.getMessage() == "GET /invite/{token}"
    assert line.status == 404
    assert line.ms >= 0
    assert "secret" not in str(line.__dict__)


def test_where_somebody_is_is_told_as_a_network(caplog, tmp_path):
    async def asks(client, _):
        await client.get("/")

    (line,) = lines(caplog, tmp_path, asks, at=("192.0.2.77", 4000))
    assert line.__dict__["from"] == "192.0.2.0/24"


def test_an_address_that_is_not_there_is_not_repeated(caplog, tmp_path):
    async def asks(client, _):
        await client.get("/secret-token-mistyped")

    (line,) = lines(caplog, tmp_path, asks)
    assert line.getMessage() == "GET (no such page)"


def test_the_code_of_a_room_is_not_told(caplog, tmp_path):
    seen = []

    async def asks(client, house):
        code, _ = await open_room(house, "owner", "Fay", OPEN_ROOM)
        await client.get(f"/rooms/{code}")
        await client.post("/join", data={"code": code, "name": "Maya"})
        seen.append(code)

    told = lines(caplog, tmp_path, asks)
    assert [line.getMessage() for line in told] == ["GET /rooms/{code}", "POST /join"]
    assert not [line for line in told if seen[0] in str(line.__dict__) or "Maya" in str(line)]


def test_what_the_guard_refuses_is_told_too(caplog, tmp_path):
    async def asks(client, _):
        await client.post("/join", headers={"Origin": "http://evil.example"})

    (line,) = lines(caplog, tmp_path, asks)
    assert line.status == 403


def test_what_is_asked_for_all_the_time_is_told_only_if_it_fails(caplog, tmp_path):
    async def asks(client, house):
        await client.get("/healthz")
        await client.get("/readyz")
        await client.get(f"{house.static}/icon.svg")
        await house.lobby.farewell()
        await client.get("/readyz")

    (line,) = lines(caplog, tmp_path, asks)
    assert (line.getMessage(), line.status) == ("GET /readyz", 503)


def test_a_page_that_breaks_has_its_line(caplog, tmp_path):
    def breaking(app):
        @app.get("/broken")
        async def broken():
            raise RuntimeError("insides")

    async def asks(client, _):
        await client.get("/broken")

    (line,) = lines(caplog, tmp_path, asks, more=breaking)
    assert line.status == 500
