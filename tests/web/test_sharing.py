"""Facilitators share the pack with readers by link, and take links back."""

import re

import httpx
import pytest

from tests.web.served import said

PATIENCE = 600


def share(run, code, label="The board", **more):
    form = {"label": label, "variant": ["sponsor", "public"], "days": "7", **more}
    return run.post(f"/rooms/{code}/share", data=form)


def path_of(answer):
    """The link that the page shows this once."""
    return httpx.URL(re.search(r'value="(http[^"]*/packs/[^"]*)"', answer.text)[1]).path


def test_a_link_is_shown_once_and_listed_without_its_token(run, code):
    path = path_of(share(run, code))
    assert re.fullmatch(r"/packs/[\w-]{27}", path)
    again = run.get(f"/rooms/{code}/share")
    assert path not in again.text
    assert "The board" in said(again)
    assert "Not opened yet." in said(again)


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"label": " "}, "for whom this link is"),
        ({"variant": []}, "at least one edition"),
        ({"variant": ["internal"]}, "at least one edition"),
        ({"days": "0"}, "one day to 366 days"),
        ({"days": "soon"}, "one day to 366 days"),
        ({"label": "x" * 61}, "too many"),
    ],
)
def test_what_makes_no_link_is_said_in_a_sentence(run, code, form, sentence):
    answer = share(run, code, **form)
    assert answer.status_code == 400
    assert sentence in said(answer)


def test_nobody_but_a_facilitator_shares(served, run, code):
    with served.browser() as browser:
        assert browser.get(f"/rooms/{code}/share").status_code == 403
        assert share(browser, code).status_code == 403


def test_a_link_can_be_taken_back(served, run, code):
    path = path_of(share(run, code))
    id = re.search(rf"/rooms/{code}/share/(\w+)/revoke", run.get(f"/rooms/{code}/share").text)[1]
    with served.browser() as browser:
        assert browser.get(path).status_code == 303
        assert run.post(f"/rooms/{code}/share/{id}/revoke").status_code == 303
        assert browser.get(path).status_code == 404
        assert browser.get(f"/shared/{id}").status_code == 404
    assert "Taken back." in said(run.get(f"/rooms/{code}/share"))
