"""Who runs workshops here: invited, given another part and shut out by the owner alone."""

import re
from contextlib import closing

import pytest

from tests.web.accounts import (
    ANOTHER,
    MAYA,
    PASSWORD,
    at_the_desk,
    colleague,
    comes,
    invited,
    shown_link,
    signs_in,
)
from tests.web.served import joined, opened, said


@pytest.fixture
def maya(served, run):
    browser = colleague(served, run)
    yield browser
    browser.close()
    served.write("DELETE FROM account WHERE email = ?", MAYA)


def id_of(served, email=MAYA):
    return served.read("SELECT id FROM account WHERE email = ?", email)[0][0]


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", ""), ("POST", "/invite"), ("POST", "/invitations/x/withdraw"), ("POST", "/x/reset"),
     ("POST", "/x/role"), ("POST", "/x/active")],
)  # fmt: skip
def test_the_page_is_for_owners_only(served, maya, method, path):
    with served.browser() as stranger:
        answers = [browser.request(method, f"/people{path}") for browser in (stranger, maya)]
        assert [answer.status_code for answer in answers] == [403, 403]
        assert "Sign in first" in said(answers[0])
        assert "for who runs this installation" in said(answers[1])


def test_an_invitation_is_shown_once_listed_and_taken_up(served, run):
    path = invited(run, "ana@example.org")
    assert re.fullmatch(r"/welcome/[\w-]{43}", path)
    page = run.get("/people")
    assert path not in page.text
    assert "ana@example.org Invited" in said(page)
    with served.browser() as ana:
        assert comes(ana, path, "Ana").headers["location"] == "/desk"
        assert at_the_desk(ana)
        assert "Facilitator, ana@example.org" in said(run.get("/people"))
    assert "has an account here already" in said(
        run.post("/people/invite", data={"email": "ANA@example.org"})
    )


def test_an_invitation_can_be_taken_back(served, run):
    path = invited(run, "omar@example.org")
    (withdraw,) = re.findall(
        r'action="(/people/invitations/\w+/withdraw)"', run.get("/people").text
    )
    assert run.post(withdraw).status_code == 303
    with served.browser() as omar:
        assert omar.get(path).status_code == 404


def test_what_is_no_address_is_not_invited(run):
    for email in ("", "maya", "maya@", "a@b, c@d", "x" * 300 + "@example.org"):
        answer = run.post("/people/invite", data={"email": email})
        assert (answer.status_code, "e-mail address" in said(answer)) == (400, True), email


def test_each_has_a_desk_of_their_own(run, maya):
    mine, hers = opened(run, title="Fay's room"), opened(maya, title="Maya's room")
    assert "Maya&#39;s room" not in run.get("/desk").text
    assert "Fay&#39;s room" not in maya.get("/desk").text
    for browser, other in ((run, hers), (maya, mine)):
        assert browser.get(f"/desk/rooms/{other}").status_code == 404
        assert browser.get(f"/rooms/{other}/run").status_code == 403
        assert browser.post("/desk/rooms", data={
            "design": "remote-sprint-90", "name": "X", "continues": other,
        }).status_code == 404  # fmt: skip


def test_a_co_facilitator_with_an_account_finds_the_room_on_their_desk(run, maya):
    code = opened(run, title="Shared room")
    link = run.post(f"/rooms/{code}/links", json={"place": "facilitator"}).json()["url"]
    joined_as = maya.post(link.partition("/invite/")[1] + link.partition("/invite/")[2],
                          data={"name": "Maya"})  # fmt: skip
    assert joined_as.status_code == 303
    assert "Shared room" in said(maya.get("/desk"))
    maya.post("/sign-out")
    assert maya.get(f"/rooms/{code}/run").status_code == 403
    signs_in(maya)
    assert maya.get(f"/desk/rooms/{code}").headers["location"] == f"/rooms/{code}/run"
    assert maya.get(f"/rooms/{code}/run").status_code == 200


def test_whoever_is_shut_out_is_out_at_once_and_can_be_let_in_again(served, run, maya):
    code, id = opened(maya), id_of(served)
    with served.browser() as guest:
        joined(guest, code, "Omar")
        assert run.post(f"/people/{id}/active", data={"on": ""}).status_code == 303
        assert not at_the_desk(maya)
        assert maya.get(f"/rooms/{code}/run").status_code == 403
        assert signs_in(maya).status_code == 403
        assert guest.get(f"/rooms/{code}").status_code == 200  # the workshop goes on
        run.post(f"/people/{id}/active", data={"on": "1"})
        assert signs_in(maya).status_code == 303


def test_an_owner_is_made_and_unmade(served, run, maya):
    id = id_of(served)
    run.post(f"/people/{id}/role", data={"role": "owner"})
    assert maya.get("/people").status_code == 200
    run.post(f"/people/{id}/role", data={"role": "king"})
    assert maya.get("/people").status_code == 403


def test_nobody_shuts_out_themselves_or_whoever_has_the_printed_link(served, run, maya):
    id = id_of(served)
    run.post(f"/people/{id}/role", data={"role": "owner"})
    for who in ("owner", id):
        assert maya.post(f"/people/{who}/active", data={"on": ""}).status_code == 403
        assert maya.post(f"/people/{who}/role", data={"role": "facilitator"}).status_code == 403
    assert at_the_desk(maya)
    assert at_the_desk(run)


def test_a_reset_link_is_shown_once_and_sets_a_password_anew(served, run, maya):
    answer = run.post(f"/people/{id_of(served)}/reset")
    path = shown_link(answer)
    assert re.fullmatch(r"/reset/[\w-]{43}", path)
    with served.browser() as laptop:
        assert laptop.get(path).headers["location"] == "/reset"
        assert laptop.post("/reset", data={"password": ANOTHER}).headers["location"] == "/desk"
        assert at_the_desk(laptop)
        assert not at_the_desk(maya)
    with served.browser() as phone:
        assert signs_in(phone, password=PASSWORD).status_code == 403
        assert signs_in(phone, password=ANOTHER).status_code == 303
    assert run.post("/people/nobody/reset").status_code == 404


def test_what_an_owner_does_is_noted(served, run, maya):
    id = id_of(served)
    run.post(f"/people/{id}/reset")
    run.post(f"/people/{id}/role", data={"role": "owner"})
    run.post(f"/people/{id}/active", data={"on": ""})
    notes = served.read("SELECT what FROM audit WHERE target = ? ORDER BY id DESC LIMIT 3", id)
    assert [what for (what,) in notes] == ["shut out", "made owner", "made a reset link"]


def test_nothing_hostile_in_a_name_is_markup(served, run):
    with closing(colleague(served, run, "eve@example.org", "<img src=x onerror=alert(1)>")):
        assert "<img src=x" not in run.get("/people").text
