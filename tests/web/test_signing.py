"""A browser is signed in while its sign-in is good: eight hours idle or thirty days end it."""

from contextlib import closing
from datetime import timedelta

import pytest

from app.store.sign_ins import IDLE
from app.web.signing import OFTEN_ENOUGH
from tests.web.accounts import at_the_desk
from tests.web.served import opened, said

HOUR = 3600_000  # milliseconds


@pytest.fixture
def desk(apart):
    with closing(apart.desk()) as found:
        yield found


def age(served, hours, column="seen"):
    served.write(f"UPDATE sign_in SET {column} = {column} - ?", hours * HOUR)


def used(served, desk):
    """The desk is open, and that it was looked at has been noted."""
    before = served.read("SELECT seen FROM sign_in")
    assert at_the_desk(desk)
    served.until(lambda: served.read("SELECT seen FROM sign_in") > before)


def test_eight_hours_without_use_end_it(apart, desk):
    assert timedelta(hours=8) == IDLE
    age(apart, 7.9)
    used(apart, desk)
    age(apart, 8.1)
    assert not at_the_desk(desk)
    answer = desk.post("/desk/rooms")
    assert (answer.status_code, "Sign in first" in said(answer)) == (403, True)


def test_use_keeps_it_and_is_noted_now_and_then(apart, desk):
    assert timedelta(minutes=5) == OFTEN_ENOUGH
    for _ in range(3):
        age(apart, 7)
        used(apart, desk)


def test_thirty_days_end_it(apart, desk):
    age(apart, 29.9 * 24, "expires")
    assert at_the_desk(desk)
    age(apart, 0.2 * 24, "expires")
    assert not at_the_desk(desk)


def test_a_facilitators_seat_ends_with_it(apart, desk):
    code = opened(desk)
    assert desk.get(f"/rooms/{code}/run").status_code == 200
    age(apart, 9)
    assert desk.get(f"/rooms/{code}/run").status_code == 403
    with closing(apart.desk()) as again:
        assert again.get(f"/desk/rooms/{code}").status_code == 303
        assert again.get(f"/rooms/{code}/run").status_code == 200


def test_a_cookie_that_somebody_made_is_none(apart):
    with apart.browser() as forger:
        forger.cookies.set("desk", "owner")
        assert not at_the_desk(forger)


def test_the_token_stands_nowhere_on_disk(apart, desk):
    (token,) = desk.cookies.values()
    token = token.partition(".")[0]
    files = [path for path in apart.settings.data.iterdir() if path.is_file()]
    assert not any(token.encode() in path.read_bytes() for path in files)
