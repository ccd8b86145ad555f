"""One's own account: name, password, and every browser in which one is signed in."""

import re
from contextlib import closing

import pytest

from tests.web.accounts import ANOTHER, MAYA, PASSWORD, at_the_desk, colleague, signs_in
from tests.web.served import said


@pytest.fixture
def maya(served, run):
    browser = colleague(served, run, "maya@example.org")
    yield browser
    browser.close()
    served.write("DELETE FROM account WHERE email = ?", MAYA)


def change(browser, current=PASSWORD, password=ANOTHER, **other):
    return browser.post("/account/password", data={
        "email": MAYA, "current": current, "password": password, **other,
    })  # fmt: skip


def ends(browser):
    """The addresses of the buttons that sign out another browser."""
    return re.findall(r'action="(/account/sign-ins/(?!all)\w+/end)"', browser.get("/account").text)


def test_strangers_are_led_to_the_page_to_sign_in(served):
    with served.browser() as stranger:
        assert stranger.get("/account").headers["location"] == "/sign-in"
        for path in ("name", "password", "sign-ins/all/end"):
            assert stranger.post(f"/account/{path}").status_code == 403


def test_the_owner_says_name_email_and_password_and_signs_in_by_them(apart):
    with closing(apart.desk()) as desk, apart.browser() as laptop:
        desk.post("/account/name", data={"name": "Fay"})
        answer = desk.post(
            "/account/password", data={"email": "Fay@example.org", "password": PASSWORD}
        )
        assert answer.headers["location"] == "/account?kept=password", said(answer)
        assert at_the_desk(desk)
        assert signs_in(laptop, "fay@example.org").status_code == 303
        assert "Fay" in said(laptop.get("/desk"))
        with closing(apart.desk()) as by_link:  # the emergency door
            assert at_the_desk(by_link)
            again = {"email": "fay@example.org", "password": ANOTHER}
            assert by_link.post("/account/password", data=again).status_code == 303


def test_a_new_password_ends_every_other_sign_in(served, maya):
    with served.browser() as laptop, served.browser() as late:
        signs_in(laptop)
        assert change(laptop).headers["location"] == "/account?kept=password"
        assert at_the_desk(laptop)
        assert not at_the_desk(maya)
        assert signs_in(late).status_code == 403
        assert signs_in(late, password=ANOTHER).status_code == 303


@pytest.mark.parametrize(
    ("form", "sentence"),
    [({"current": "wrong wrong wrong"}, "not your password of now"),
     ({"password": "short"}, "needs 12 characters"),
     ({"password": "Password12345"}, "one of the first"),
     ({"password": "maya maya 123"}, "one of the first"),
     ({"password": "x y z w" * 40}, "200 characters at most")],
)  # fmt: skip
def test_what_is_wrong_with_a_password_is_said_and_changes_nothing(served, maya, form, sentence):
    with served.browser() as laptop:
        signs_in(laptop)
        answer = change(laptop, **form)
        assert answer.status_code in (400, 403)
        assert sentence in said(answer)
        assert signs_in(laptop).status_code == 303


def test_a_facilitator_keeps_the_email_of_the_invitation(served, maya):
    assert change(maya, email="ceo@example.org").status_code == 303
    with served.browser() as laptop:
        assert signs_in(laptop, "ceo@example.org", ANOTHER).status_code == 403
        assert signs_in(laptop, MAYA, ANOTHER).status_code == 303


def test_an_email_of_somebody_else_is_refused(run, maya):
    answer = run.post("/account/password", data={"email": MAYA, "password": ANOTHER})
    assert "Somebody else has this e-mail" in said(answer)


def test_a_name_is_kept_and_an_empty_one_is_not(maya):
    assert maya.post("/account/name", data={"name": "Maya L."}).status_code == 303
    assert maya.post("/account/name", data={"name": "  "}).status_code == 400
    assert 'value="Maya L."' in maya.get("/account").text


def test_browsers_are_listed_and_signed_out_one_by_one(served, maya):
    with served.browser(**{"User-Agent": "Mozilla/5.0 (X11; Linux) Firefox/150.0"}) as laptop:
        signs_in(laptop)
        assert "Firefox, Linux" in said(maya.get("/account"))
        (other,) = ends(maya)
        assert maya.post(other).status_code == 303
        assert not at_the_desk(laptop)
        assert at_the_desk(maya)
        assert ends(maya) == []


def test_everywhere_else_is_signed_out_at_once(served, maya):
    with served.browser() as laptop, served.browser() as phone:
        for browser in (laptop, phone):
            signs_in(browser)
        maya.post("/account/sign-ins/all/end")
        assert [at_the_desk(browser) for browser in (maya, laptop, phone)] == [True, False, False]


def test_nobody_signs_out_somebody_else(served, run, maya):
    ids = [id for (id,) in served.read("SELECT id FROM sign_in WHERE account = 'owner'")]
    for id in ids:
        assert maya.post(f"/account/sign-ins/{id}/end").status_code == 303
    assert at_the_desk(run)
