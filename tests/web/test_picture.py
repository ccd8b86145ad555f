"""Taken packed or as text: the same people get the picture, and the others the same answers."""

import logging
from contextlib import closing

import pytest

from app.settings import Settings
from app.web.founding import open_room
from tests.cast import OPEN_ROOM
from tests.web.inside import in_house
from tests.web.served import joined, link, opened, said

WAYS = ["gzip", "br, gzip", "identity"]
PLACES = ["participant", "facilitator", "sponsor", "observer", "screen", "nowhere"]
NO_SEAT = {"sentence": "You have no seat here yet. Join with the room's code."}
AWAY = {"sentence": "You were away for long. Say your name again at the door, and your seat is "
                    "yours."}  # fmt: skip
LEFT = {"sentence": "You have left this room. Come in again with its code."}


def picture(browser, code, way="gzip", place="participant", **headers):
    asked = {"Accept-Encoding": way, **headers}
    return browser.get(f"/rooms/{code}/picture", params={"as": place}, headers=asked)


def headers_of(answer):
    own = {"date", "content-length", "vary", "content-encoding"}
    return {name: value for name, value in answer.headers.items() if name not in own}


@pytest.fixture
def maya(served, code):
    with served.browser() as found:
        yield joined(found, code, "Maya")


@pytest.fixture
def person(maya, code):
    return picture(maya, code).json()["you"]["person"]


def test_packed_it_says_what_it_says_as_text(maya, code):
    packed, plain = picture(maya, code, "gzip"), picture(maya, code, "identity")
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    for answer in (packed, plain):
        assert "Accept-Encoding" in answer.headers["vary"]
    assert {**packed.json(), "now": ""} == {**plain.json(), "now": ""}


@pytest.mark.parametrize("way", WAYS)
def test_it_carries_what_every_answer_carries(served, maya, code, way):
    host = served.address.removeprefix("http://")
    assert headers_of(picture(maya, code, way)) == {
        "content-type": "application/json",
        "cache-control": "no-store",
        "content-security-policy": (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            f"font-src 'self'; connect-src 'self' ws://{host}; form-action 'self'; "
            "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; manifest-src 'self'"
        ),
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=()",
    }


@pytest.mark.parametrize("way", WAYS)
def test_a_stranger_is_told_that_there_is_no_seat(served, code, way):
    with served.browser() as stranger:
        for place in PLACES:
            for room in (code, "ZZZZ2222"):
                answer = picture(stranger, room, way, place)
                assert (answer.status_code, answer.json()) == (403, NO_SEAT)
                assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("way", WAYS)
def test_a_revoked_seat_is_closed_at_once_to_a_cookie_that_was_good_before(
    served, maya, code, person, way
):
    assert picture(maya, code, way).status_code == 200
    served.write("UPDATE seat SET rev = rev + 1 WHERE person = ?", person)
    answer = picture(maya, code, way)
    assert (answer.status_code, answer.json()) == (403, NO_SEAT)


@pytest.mark.parametrize("way", WAYS)
def test_whoever_was_removed_gets_nothing_more(served, run, maya, code, person, way):
    served.press(run, code, "remove_person", person=person)
    assert picture(maya, code, way).json() == NO_SEAT


@pytest.mark.parametrize("way", WAYS)
def test_whoever_left_gets_nothing_more(served, maya, code, way):
    assert picture(maya, code, way).status_code == 200
    served.press(maya, code, "leave_room", place="participant")
    answer = picture(maya, code, way)
    assert (answer.status_code, answer.json()) == (403, LEFT)


@pytest.mark.parametrize("way", WAYS)
def test_whoever_was_away_for_long_says_their_name_first(served, maya, code, person, way):
    served.write("UPDATE seat SET seen = seen - ? WHERE person = ?", 13 * 3600_000, person)
    answer = picture(maya, code, way)
    assert (answer.status_code, answer.json()) == (403, AWAY)


@pytest.mark.parametrize("way", WAYS)
def test_a_role_opens_its_own_place_only(maya, code, way):
    opens = {place: picture(maya, code, way, place).status_code for place in PLACES}
    assert opens == {place: 200 if place == "participant" else 403 for place in PLACES}


@pytest.mark.parametrize("way", WAYS)
def test_whoever_has_another_part_is_led_to_its_page(served, run, maya, code, person, way):
    served.press(run, code, "change_role", person=person, role="facilitator")
    answer = picture(maya, code, way)
    assert (answer.status_code, answer.json()) == (403, {"elsewhere": f"/rooms/{code}/run"})
    assert picture(maya, code, way, "facilitator").json()["you"]["role"] == "facilitator"


@pytest.mark.parametrize("way", WAYS)
def test_the_cookie_of_another_room_or_of_nobody_opens_nothing(served, run, maya, code, way):
    other = opened(run, title="Another")
    assert picture(maya, other, way).json() == NO_SEAT
    ((name, sealed),) = maya.cookies.items()
    ((room,),) = served.read("SELECT id FROM room WHERE code = ?", other)
    for forged in ({f"participant_{room}": sealed}, {name: sealed[:-2]}, {name: "x." + sealed}):
        with served.browser() as eve:
            eve.cookies.update(forged)
            for at in (code, other):
                assert picture(eve, at, way).json() == NO_SEAT


@pytest.mark.parametrize("way", WAYS)
def test_a_taken_back_link_closes_the_screen(served, run, code, way):
    with served.browser() as screen:
        screen.get(link(run, code, "screen"))
        assert picture(screen, code, way, "screen").json()["you"] == {"screen": True}
        served.write("UPDATE link SET revoked = 1 WHERE scope = 'screen'")
        assert picture(screen, code, way, "screen").json() == NO_SEAT


@pytest.mark.parametrize("method", ["HEAD", "POST", "OPTIONS"])
def test_it_is_only_fetched(maya, code, method):
    answer = maya.request(method, f"/rooms/{code}/picture", params={"as": "participant"})
    assert answer.status_code == 405
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("way", WAYS)
def test_a_database_that_does_not_answer_is_said_to_be_away(apart, way):
    with closing(apart.desk()) as run, apart.browser() as maya:
        code = opened(run)
        joined(maya, code, "Maya")
        assert picture(maya, code, way).status_code == 200
        apart.write("ALTER TABLE seat RENAME TO elsewhere")
        answer = picture(maya, code, way)
        assert answer.status_code == 503
        assert "cannot reach its database" in said(answer)
        apart.write("ALTER TABLE elsewhere RENAME TO seat")
        assert picture(maya, code, way).status_code == 200


@pytest.mark.parametrize("way", WAYS)
def test_its_line_in_the_log_names_the_page_and_not_the_room(caplog, tmp_path, way):
    codes = []

    async def asks(client, house):
        code, _ = await open_room(house, "owner", "Fay", OPEN_ROOM)
        await client.post("/join", data={"code": code, "name": "Maya"})
        for place in ("participant", "sponsor"):
            where = f"/rooms/{code}/picture?as={place}"
            await client.get(where, headers={"Accept-Encoding": way})
        codes.append(code)

    with caplog.at_level(logging.INFO, logger="app.web.access"):
        in_house(Settings(data=tmp_path), asks)
    lines = [r for r in caplog.records if r.name == "app.web.access"][-2:]
    assert [(r.getMessage(), r.status) for r in lines] == [
        ("GET /rooms/{code}/picture", 200), ("GET /rooms/{code}/picture", 403),
    ]  # fmt: skip
    assert not [r for r in lines if codes[0] in str(r.__dict__)]
