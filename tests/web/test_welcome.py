"""A link that is good once: looking does not use it up, and every bad one answers alike."""

import re
from contextlib import contextmanager

import pytest

from tests.web.accounts import ANOTHER, MAYA, PASSWORD, at_the_desk, colleague, comes, invited
from tests.web.served import said


@contextmanager
def browser_with(served, path):
    with served.browser() as browser:
        assert browser.get(path).status_code == 303
        yield browser


def test_a_scanner_of_mails_does_not_use_an_invitation_up(served, run):
    path = invited(run, "ana@example.org")
    with served.browser() as scanner, served.browser() as ana:
        assert scanner.get(path).status_code == 303
        assert scanner.get("/welcome").status_code == 200
        assert comes(ana, path, "Ana").headers["location"] == "/desk"
        late = scanner.post("/welcome", data={"name": "Eve", "password": PASSWORD})
        assert late.status_code == 404
        assert not at_the_desk(scanner)


def test_the_address_that_stays_in_the_browser_is_no_secret(served, run):
    path = invited(run, "otis@example.org")
    with served.browser() as otis:
        answer = otis.get(path)
        assert answer.headers["location"] == "/welcome"
        page = otis.get("/welcome")
        assert path.rpartition("/")[2] not in page.text
        assert "otis@example.org" in page.text


@pytest.mark.parametrize("purpose", ["welcome", "reset"])
def test_whatever_is_wrong_with_a_link_the_answer_is_the_same(served, run, purpose):
    column = {"welcome": ("invite", "sol@example.org"), "reset": ("reset", "")}[purpose]
    used = "/welcome/x" if purpose == "reset" else invited(run, column[1])
    served.write("UPDATE ticket SET expires = 1 WHERE purpose = ?", column[0])
    with served.browser() as stranger:
        paths = (f"/{purpose}/nothing", used, f"/{purpose}/{'x' * 43}", f"/{purpose}")
        answers = [stranger.get(path) for path in paths]
        answers.append(stranger.post(f"/{purpose}", data={"name": "X", "password": PASSWORD}))
        assert {(answer.status_code, answer.text) for answer in answers} == {(404, answers[0].text)}


@pytest.mark.parametrize(
    ("form", "sentence"),
    [({"name": " "}, "say your name"), ({"password": "too short"}, "needs 12 characters"),
     ({"password": "maya.maya.1234"}, "one of the first"), ({"name": "x" * 61}, "too many")],
)  # fmt: skip
def test_what_is_wrong_is_said_and_the_link_stays_good(served, run, form, sentence):
    path = invited(run)
    with browser_with(served, path) as maya:
        answer = maya.post("/welcome", data={"name": "Maya", "password": PASSWORD, **form})
        assert (answer.status_code in (400, 409), sentence in said(answer)) == (True, True)
        assert not at_the_desk(maya)
        assert maya.get("/welcome").status_code == 200


def test_a_cookie_of_one_purpose_opens_no_other(served, run):
    with browser_with(served, invited(run)) as maya:
        assert maya.get("/reset").status_code == 404


def test_nobody_shut_out_sets_a_password_anew(served, run):
    email = "wim@example.org"
    colleague(served, run, email, "Wim").close()
    ((id,),) = served.read("SELECT id FROM account WHERE email = ?", email)
    answer = run.post(f"/people/{id}/reset")
    path = re.search(r"/reset/[\w-]{43}", answer.text)[0]
    with browser_with(served, path) as wim:
        served.write("UPDATE account SET active = 0 WHERE id = ?", id)
        assert wim.post("/reset", data={"password": ANOTHER}).status_code == 404
    assert email != MAYA
