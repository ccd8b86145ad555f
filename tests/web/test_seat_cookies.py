"""A seat's cookie: void when revoked or too old; after half a day one says one's name again."""

from datetime import timedelta

import pytest

from app.web.cookies import FORTNIGHT, Cookies, secret_of
from app.web.seat_cookies import IDLE
from tests.web.served import joined, opened, said

HOUR = 3600_000  # milliseconds


def picture(browser, code, place="participant"):
    return browser.get(f"/rooms/{code}/picture", params={"as": place})


@pytest.fixture
def maya(served, code):
    with served.browser() as found:
        joined(found, code, "Maya")
        yield found


@pytest.fixture
def person(maya, code):
    return picture(maya, code).json()["you"]["person"]


def sleeps(served, person, hours):
    served.write("UPDATE seat SET seen = seen - ? WHERE person = ?", hours * HOUR, person)


def test_after_half_a_day_the_door_asks_for_the_name(served, maya, code, person):
    assert timedelta(hours=12) == IDLE
    sleeps(served, person, 12.1)
    assert picture(maya, code).status_code == 403
    answer = maya.get(f"/rooms/{code}")
    assert answer.headers["location"] == f"/join/{code}?away=1"
    page = maya.get(answer.headers["location"])
    assert "Say your name as before" in said(page)
    assert 'value="Maya"' not in page.text


@pytest.mark.parametrize("name", ["Maya", " maya "])
def test_whoever_says_the_name_has_the_seat_again(served, maya, code, person, name):
    sleeps(served, person, 30)
    joined(maya, code, name)
    assert picture(maya, code).json()["you"]["person"] == person


def test_whoever_says_another_name_is_somebody_else(served, maya, code, person):
    sleeps(served, person, 30)
    joined(maya, code, "Omar")
    assert picture(maya, code).json()["you"]["person"] != person


def test_whoever_has_no_cookie_gets_no_seat_by_a_name(served, maya, code, person):
    sleeps(served, person, 30)
    with served.browser() as eve:
        joined(eve, code, "Maya")
        assert picture(eve, code).json()["you"]["person"] != person


def test_use_is_noted_and_keeps_the_seat(served, maya, code, person):
    for _ in range(3):
        sleeps(served, person, 11)
        ((before,),) = served.read("SELECT seen FROM seat WHERE person = ?", person)
        assert picture(maya, code).status_code == 200
        served.until(lambda before=before: served.read(
            "SELECT 1 FROM seat WHERE person = ? AND seen > ?", person, before
        ))  # fmt: skip


def test_a_sponsor_comes_back_by_the_name_too(served, run, code):
    path = run.post(f"/rooms/{code}/links", json={"place": "sponsor"}).json()["url"]
    with served.browser() as sol:
        sol.post("/invite/" + path.partition("/invite/")[2], data={"name": "Sol"})
        person = picture(sol, code, "sponsor").json()["you"]["person"]
        sleeps(served, person, 13)
        assert sol.get(f"/rooms/{code}/sponsor").headers["location"] == f"/join/{code}?away=1"
        answer = sol.post("/join", data={"code": code, "name": "Sol"})
        assert answer.headers["location"] == f"/rooms/{code}/sponsor"


def with_cookie(served, browser, code, person, age):
    """The cookie of a seat as it was given `age` seconds ago."""
    ((room, now),) = served.read("SELECT room, seen / 1000 FROM seat WHERE person = ?", person)
    seal = Cookies(secret_of(served.settings.data), secure=False)._seal(f"participant_{room}")
    browser.cookies.set(f"participant_{room}", seal.dumps([person, 1, now - age, ""]))
    return picture(browser, code).status_code


def test_a_fortnight_ends_it_whatever_happens(served, code, person):
    for age, status in ((FORTNIGHT - 3600, 200), (FORTNIGHT + 1, 403)):
        with served.browser() as browser:
            assert with_cookie(served, browser, code, person, age) == status


@pytest.mark.parametrize("value", [[], ["x"], ["x", 1], [1, 1, 1, ""], "x", {"person": "x"}, 7])
def test_a_cookie_of_another_shape_is_none(served, code, person, value):
    ((room,),) = served.read("SELECT room FROM seat WHERE person = ?", person)
    seal = Cookies(secret_of(served.settings.data), secure=False)._seal(f"participant_{room}")
    with served.browser() as browser:
        browser.cookies.set(f"participant_{room}", seal.dumps(value))
        assert picture(browser, code).status_code == 403


def test_a_facilitators_seat_asks_for_no_name_while_the_account_is_signed_in(served, run):
    code = opened(run)
    person = picture(run, code, "facilitator").json()["you"]["person"]
    sleeps(served, person, 100)
    assert picture(run, code, "facilitator").status_code == 200
