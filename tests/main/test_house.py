"""The application with all its parts, asked without a server in between."""

import logging

import pytest
from sqlalchemy.exc import DatabaseError

from app.domain.refusal import Refused
from app.main import create_app
from app.settings import Settings
from app.web.founding import open_room
from tests.cast import OPEN_ROOM
from tests.web.inside import in_house


def asked(settings, path, *, error=None):
    """The answer of the open house to one GET; `/broken` raises `error`."""

    def breaking(app):
        @app.get("/broken")
        async def broken_page():
            raise error

    async def get(client, _):
        return await client.get(path)

    return in_house(settings, get, more=breaking)


def test_an_address_that_is_not_there_is_said_in_a_sentence(tmp_path):
    answer = asked(Settings(data=tmp_path), "/nowhere")
    assert answer.status_code == 404
    assert "There is nothing at this address." in answer.text


def test_a_page_that_breaks_says_so_without_its_insides(tmp_path, caplog):
    with caplog.at_level(logging.ERROR):
        answer = asked(Settings(data=tmp_path), "/broken", error=RuntimeError("secret insides"))
    assert answer.status_code == 500
    assert "Something went wrong here." in answer.text
    assert "secret insides" not in answer.text
    assert "secret insides" in caplog.text


def test_a_page_that_breaks_is_sent_with_a_policy_too(tmp_path):
    answer = asked(Settings(data=tmp_path), "/broken", error=RuntimeError("secret insides"))
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_every_page_is_sent_with_a_policy(tmp_path):
    answer = asked(Settings(data=tmp_path), "/")
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_a_refusal_that_no_page_expected_is_said_in_a_sentence(tmp_path):
    refused = Refused("This could not be saved just now. Please try again.", code="storage")
    answer = asked(Settings(data=tmp_path), "/broken", error=refused)
    assert answer.status_code == 503
    assert "This could not be saved just now." in answer.text


def test_behind_https_cookies_are_bound_to_the_host_and_origins_are_https(tmp_path):
    base = "https://room.example"
    settings = Settings(data=tmp_path, secure=True, public_url=base)

    async def come_in(client, house):
        code, _ = await open_room(house, "owner", "Fay", OPEN_ROOM)
        form = {"code": code, "name": "Maya"}
        plain = await client.post("/join", data=form, headers={"Origin": "http://room.example"})
        return plain, await client.post("/join", data=form), await client.get(f"/rooms/{code}")

    plain, joined, page = in_house(settings, come_in, base=base)
    assert (plain.status_code, joined.status_code, page.status_code) == (403, 303, 200)
    cookie = joined.headers["set-cookie"]
    assert cookie.startswith("__Host-participant_")
    assert all(part in cookie for part in ("Secure", "HttpOnly", "Path=/", "SameSite=lax"))
    assert "wss://room.example" in page.headers["content-security-policy"]
    assert "strict-transport-security" in page.headers


def test_a_house_that_does_not_open_holds_nothing_back(tmp_path):
    broken = tmp_path / "charrette.db"
    broken.write_text("not a database " * 500)
    with pytest.raises(DatabaseError):
        asked(Settings(data=tmp_path), "/")
    broken.unlink()
    assert asked(Settings(data=tmp_path), "/").status_code == 200


def test_a_closed_house_leaves_one_file_that_holds_everything(tmp_path):
    async def found(_, house):
        return await open_room(house, "owner", "Fay", OPEN_ROOM)

    code, _ = in_house(Settings(data=tmp_path), found)
    assert not list(tmp_path.glob("charrette.db-*"))

    async def look(_, house):
        return house.register.by_code(code)

    assert in_house(Settings(data=tmp_path), look).title == "Better mornings"


def test_making_the_application_opens_nothing(tmp_path):
    create_app(Settings(data=tmp_path / "later"))
    assert not (tmp_path / "later").exists()
