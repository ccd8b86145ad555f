"""Signing in with an identity from elsewhere: invited people and welcome domains, nobody else."""

from contextlib import closing
from urllib.parse import urlsplit

import pytest

from tests.faults.server import free_port
from tests.web.accounts import MAYA, at_the_desk, colleague, invited
from tests.web.identities import ID, SECRET, Identities
from tests.web.served import Served, said


@pytest.fixture(scope="module")
def identities():
    with closing(Identities()) as found:
        yield found


@pytest.fixture(scope="module")
def served(tmp_path_factory, identities):
    port = free_port()
    server = Served(
        tmp_path_factory.mktemp("house"), port=port, public_url=f"http://127.0.0.1:{port}",
        oidc_issuer=identities.issuer, oidc_client_id=ID, oidc_client_secret=SECRET,
        oidc_domains=("welcome.example",), oidc_name="Example ID",
    )  # fmt: skip
    yield server
    server.close()


@pytest.fixture(autouse=True)
def honest(identities):
    yield
    identities.lies = {}
    identities.person = {"sub": "7", "name": "Maya", "email": MAYA, "email_verified": True}


def comes(identities, browser, **person):
    """Press the button, say yes over there, and come back."""
    identities.person = {**identities.person, **person}
    there = browser.get("/sign-in-with").headers["location"]
    back = urlsplit(identities.agrees(there))
    return browser.get(f"{back.path}?{back.query}")


def test_the_button_stands_on_the_page(served):
    with served.browser() as browser:
        page = browser.get("/sign-in")
        assert "Sign in with Example ID" in said(page)
        assert 'href="/sign-in-with"' in page.text


def test_without_a_provider_there_is_nothing(apart):
    with apart.browser() as browser:
        assert browser.get("/sign-in-with").status_code == 404
        assert browser.get("/sign-in-with/back").status_code in (403, 404)


def test_whoever_was_invited_comes_in_and_is_known_from_then_on(served, run, identities):
    invited(run, "ana@example.org", "owner")
    with served.browser() as ana, served.browser() as phone:
        answer = comes(identities, ana, sub="ana", email="Ana@Example.org", name="Ana")
        assert answer.headers["location"] == "/desk"
        assert "Ana" in said(ana.get("/desk"))
        assert ana.get("/people").status_code == 200
        assert "Invited" not in said(ana.get("/people"))
        # Known by issuer and subject: the e-mail may be another by now.
        assert comes(identities, phone, sub="ana", email="new@elsewhere.example").is_redirect
        assert at_the_desk(phone)
    found = served.read("SELECT count(*) FROM account WHERE name = 'Ana'")
    assert found == [(1,)]


def test_a_welcome_domain_needs_no_invitation(served, identities):
    with served.browser() as omar:
        comes(identities, omar, sub="omar", email="omar@welcome.example", name="Omar")
        assert at_the_desk(omar)
        assert omar.get("/people").status_code == 403


def test_whoever_has_a_password_here_may_come_either_way(served, run, identities):
    colleague(served, run).close()
    with served.browser() as maya:
        comes(identities, maya, sub="maya")
        assert at_the_desk(maya)
        assert MAYA in maya.get("/account").text


@pytest.mark.parametrize("person", [
    {"email": "eve@elsewhere.example"}, {"email": "eve@notwelcome.example"},
    {"email": "eve@welcome.example", "email_verified": False},
    {"email": "eve@welcome.example", "email_verified": "true"},
    {"email": None}, {"email": "no address"}, {"email": "eve@welcome.example.evil.example"},
])  # fmt: skip
def test_everybody_else_stays_outside(served, identities, person):
    with served.browser() as eve:
        answer = comes(identities, eve, sub=f"eve {person}", **person)
        assert (answer.status_code, "not invited here" in said(answer)) == (403, True)
        assert not at_the_desk(eve)


def test_whoever_is_shut_out_stays_out(served, identities):
    with served.browser() as wim:
        comes(identities, wim, sub="wim", email="wim@welcome.example")
        served.write("UPDATE account SET active = 0 WHERE email = 'wim@welcome.example'")
        assert not at_the_desk(wim)
        assert comes(identities, wim, sub="wim", email="wim@welcome.example").status_code == 403


def test_an_answer_is_taken_only_in_the_browser_that_asked_and_once(served, identities):
    with served.browser() as maya, served.browser() as eve:
        there = maya.get("/sign-in-with").headers["location"]
        back = urlsplit(identities.agrees(there))
        path = f"{back.path}?{back.query}"
        refused = eve.get(path)
        assert (refused.status_code, "did not work" in said(refused)) == (403, True)
        eve.get("/sign-in-with")
        assert eve.get(path).status_code == 403  # another state than hers
        assert not at_the_desk(eve)
        jar = dict(maya.cookies)
        assert maya.get(path).status_code in (303, 403)
        maya.cookies.clear()
        maya.cookies.update(jar)
        assert maya.get(path).status_code == 403  # the code is used up


@pytest.mark.parametrize("query", ["", "?state=x", "?code=x&state=x", "?error=access_denied"])
def test_an_answer_without_sense_is_refused(served, query):
    with served.browser() as browser:
        browser.get("/sign-in-with")
        assert browser.get(f"/sign-in-with/back{query}").status_code == 403


def test_another_providers_answer_is_refused(served, identities):
    with served.browser() as maya:
        there = maya.get("/sign-in-with").headers["location"]
        back = urlsplit(identities.agrees(there))
        query = back.query.replace(identities.issuer.rpartition(":")[2], "1")
        assert maya.get(f"{back.path}?{query}").status_code == 403


def test_a_token_that_lies_lets_nobody_in(served, identities):
    identities.lies = {"nonce": "another"}
    with served.browser() as eve:
        assert comes(identities, eve, email="eve@welcome.example").status_code == 403
        assert not at_the_desk(eve)


def test_a_provider_that_is_away_is_said_not_to_work(tmp_path):
    port, nobody = free_port(), f"http://127.0.0.1:{free_port()}"
    server = Served(
        tmp_path, port=port, public_url=f"http://127.0.0.1:{port}", oidc_issuer=nobody,
        oidc_client_id=ID, oidc_client_secret=SECRET,
    )  # fmt: skip
    with closing(server), server.browser() as browser:
        answer = browser.get("/sign-in-with")
        assert (answer.status_code, "Nothing was changed" in said(answer)) == (403, True)
