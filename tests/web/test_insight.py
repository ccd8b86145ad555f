"""Figures and the draft so far: for facilitators, while the room goes on."""

import pytest

from tests.loop import in_a_loop
from tests.web.served import joined
from tests.web.workshop import TEAL, Workshop, persona


@pytest.mark.parametrize("page", ["figures", "draft"])
def test_nobody_but_facilitators_may_look(served, code, page):
    with served.browser() as stranger:
        assert stranger.get(f"/rooms/{code}/{page}").status_code == 403
        assert joined(stranger, code, "Maya").get(f"/rooms/{code}/{page}").status_code == 403


def test_a_room_without_a_single_card_has_both(run, code):
    told = run.get(f"/rooms/{code}/figures").json()
    assert told["balance"]["reading"] == "nothing"
    page = run.get(f"/rooms/{code}/draft")
    assert page.headers["content-type"].startswith("text/html")
    assert "Still to come, from:" in page.text


@pytest.mark.parametrize("page", ["figures", "draft"])
def test_who_asks_again_is_told_when_nothing_is_new(run, code, page):
    first = run.get(f"/rooms/{code}/{page}")
    again = run.get(f"/rooms/{code}/{page}", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_draft_brings_no_script_and_no_style_of_its_own(run, code):
    page = run.get(f"/rooms/{code}/draft").text
    assert "<style" not in page
    assert "style=" not in page
    assert page.count("<script") == 1


@in_a_loop
async def test_what_a_team_makes_in_the_dark_is_in_it_and_what_somebody_writes_alone_is_not(served):
    async with Workshop(served) as shop:
        await shop.cast()
        await shop.round("dark")
        await shop.tabs["maya"].does("post_artefact", **persona("a1", "Ida & Co"))
        await shop.round("private")
        await shop.tabs["maya"].does("post_artefact", **persona("a2", "Ben alone"))
        await shop.settle()
        draft = (await shop.fay.client.get(f"/rooms/{shop.code}/draft")).text
        assert "Ida &amp; Co" in draft
        assert "Ben alone" not in draft
        figures = (await shop.fay.client.get(f"/rooms/{shop.code}/figures")).json()
        assert figures["balance"]["contributions"] == 2
        assert figures["teams"]["lacks"].get(TEAL, []) == []
