"""Signing in: the printed link opens the desk at once, a password from anywhere; then out again."""

from contextlib import closing

import httpx
import pytest

from app.web.knocking import PER_MINUTE
from tests.web.accounts import MAYA, PASSWORD, at_the_desk, colleague, signs_in
from tests.web.served import Served, opened, said


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    server = Served(tmp_path_factory.mktemp("house"))
    with closing(server.desk()) as desk, closing(colleague(server, desk)):
        yield server
    server.close()


def test_the_printed_link_opens_the_desk_at_once_and_again(served):
    with closing(served.desk()) as desk:
        assert at_the_desk(desk)
        first = dict(desk.cookies)
        assert desk.get(served.sign_in).headers["location"] == "/desk"
        assert at_the_desk(desk)
        with served.browser() as thief:
            thief.cookies.update(first)
            assert not at_the_desk(thief)


def test_whoever_has_a_password_signs_in_from_anywhere(served):
    with served.browser() as laptop:
        assert signs_in(laptop).headers["location"] == "/desk"
        assert at_the_desk(laptop)
        assert laptop.get("/sign-in").headers["location"] == "/desk"


def test_an_email_may_be_typed_with_capitals_and_spaces(served):
    with served.browser() as laptop:
        assert signs_in(laptop, email=f" {MAYA.upper()} ").status_code == 303


def test_a_wrong_password_and_an_unknown_address_are_answered_alike(served):
    with served.browser() as stranger:
        signs_in(stranger)  # colleagues may mistype more from here
        stranger.cookies.clear()
        wrong = signs_in(stranger, password="not the password")
        unknown = signs_in(stranger, email="nobody@example.org")
        no_address = signs_in(stranger, email="nobody")
        assert {answer.status_code for answer in (wrong, unknown, no_address)} == {403}
        texts = {said(answer) for answer in (wrong, unknown, no_address)}
        assert len(texts) == 1
        assert "do not belong together" in texts.pop()
        assert not at_the_desk(stranger)


def test_whoever_has_no_password_does_not_sign_in_without_one(served):
    with served.browser() as stranger:
        assert signs_in(stranger, email="", password="").status_code == 403


def test_a_new_sign_in_ends_that_of_another_account_in_the_same_browser(served):
    with closing(served.desk()) as shared, served.browser() as thief:
        thief.cookies.update(shared.cookies)
        signs_in(shared)
        assert MAYA in shared.get("/account").text
        assert not at_the_desk(thief)


def test_signing_out_forgets_the_desk_and_the_seats_that_hang_on_it(served):
    with served.browser() as maya, served.browser() as thief:
        signs_in(maya)
        code = opened(maya)
        thief.cookies.update(maya.cookies)
        assert thief.get(f"/rooms/{code}/run").status_code == 200
        answer = maya.post("/sign-out")
        assert answer.headers["location"] == "/sign-in"
        assert answer.headers["clear-site-data"] == '"storage"'
        assert dict(maya.cookies) == {}
        assert not at_the_desk(thief)
        assert thief.get(f"/rooms/{code}/run").status_code == 403
        signs_in(maya)
        assert maya.get(f"/desk/rooms/{code}").status_code == 303
        assert maya.get(f"/rooms/{code}/run").status_code == 200


def test_whoever_is_not_signed_in_may_sign_out_all_the_same(served):
    with served.browser() as stranger:
        assert stranger.post("/sign-out").headers["location"] == "/sign-in"


def test_signing_in_and_out_is_noted(served):
    with served.browser() as maya:
        signs_in(maya)
        signs_in(maya, password="wrong wrong wrong")
        maya.post("/sign-out")
    whats = [what for (what,) in served.read("SELECT what FROM audit ORDER BY id DESC LIMIT 3")]
    assert whats == ["signed out", "wrong password", "signed in by password"]


def test_guessing_at_an_account_is_slowed_but_its_owner_gets_in(apart):
    with closing(apart.desk()) as desk, closing(colleague(apart, desk)):
        pass
    with apart.browser() as maya, apart.browser() as guesser:
        assert signs_in(maya).status_code == 303  # from an address that is known from now on
        bound = PER_MINUTE
        statuses = [signs_in(guesser, "omar@example.org", f"guess {n}").status_code
                    for n in range(bound + 1)]  # fmt: skip
        assert statuses == [403] * bound + [429]
        assert signs_in(maya).status_code == 303


def test_the_printed_link_is_the_emergency_door_also_where_many_guessed(apart):
    with apart.browser() as guesser:
        for n in range(30):
            assert guesser.get(f"/sign-in/guess-{n}").status_code == 404
    with closing(apart.desk()) as desk:
        assert at_the_desk(desk)


@pytest.mark.parametrize("path", ["/sign-in", "/forgot"])
def test_pages_for_strangers_are_not_kept_and_show_no_account(served, path):
    with served.browser() as stranger:
        answer = stranger.get(path)
        assert answer.status_code == httpx.codes.OK
        assert answer.headers["cache-control"] == "no-store"
        assert MAYA not in answer.text
        assert PASSWORD not in answer.text
        assert "Sign in with" not in answer.text
