"""The editing page: one form for each thing that facilitators may do to a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.editing import moved
from tests.loop import in_a_loop
from tests.web.served import said
from tests.web.workshop import TEAL, Workshop, persona


@pytest.fixture
def edits(run, code):
    """Sends one form of the page."""
    return lambda **form: run.post(f"/rooms/{code}/edit", data=form)


def test_a_lead_is_kept_and_comes_back(run, code, edits):
    answer = edits(act="lead", section="TOM-03", text="Two people, one need.", at="TOM-03")
    assert answer.headers["location"] == f"/rooms/{code}/edit#TOM-03"
    assert "Two people, one need." in run.get(f"/rooms/{code}/edit").text


def test_what_is_refused_is_said_in_a_sentence(run, code, edits):
    assert "no such section" in said(edits(act="lead", section="TOM-99", text="x"))
    assert edits(act="burn", artefact="a1").status_code == 400
    asked = {"act": "lead", "section": "TOM-99", "text": "x"}
    answer = run.post(f"/rooms/{code}/edit", data=asked, headers={"accept": "application/json"})
    assert "no such section" in answer.json()["sentence"]


def test_nobody_else_edits(served, code):
    with served.browser() as browser:
        assert browser.get(f"/rooms/{code}/edit").status_code == 403
        assert browser.post(f"/rooms/{code}/edit", data={"act": "lead"}).status_code == 403


@in_a_loop
async def test_lines_are_reworded_hidden_contested_and_moved(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        await workshop.round("daylight")
        for id, title in (("c1", "Ida, 61"), ("c2", "Abe, 70")):
            await maya.does("post_artefact", **persona(id, title))

        def sends(**form):
            answer = workshop.desk.post(f"/rooms/{workshop.code}/edit", data=form)
            assert answer.status_code == 303, said(answer)
            return said(workshop.desk.get(f"/rooms/{workshop.code}/edit"))

        page = sends(act="reword", artefact="c1", text="Ida comes home", reason="Shorter")
        assert "Ida comes home" in page
        assert "Originally: Ida, 61 Shorter" in page
        assert "Left out: Personal" in sends(act="hide", artefact="c2", reason="Personal")
        assert "Left out" not in sends(act="show", artefact="c2")
        assert "Contested. No" in sends(act="contest", artefact="c2", reason="No")
        assert "Contested." not in sends(act="settle", artefact="c2")
        assert "Originally" not in sends(act="as_written", artefact="c1")
        before = page.index("Ida"), page.index("Abe")
        first, act = ("c1", "down") if before[0] < before[1] else ("c1", "up")
        page = sends(act=act, artefact=first, section="TOM-03", at=first)
        assert (page.index("Ida") < page.index("Abe")) != (before[0] < before[1])


@given(
    st.lists(st.text(max_size=3), unique=True).map(tuple),
    st.integers(0, 9),
    st.sampled_from((-1, 1)),
)
def test_moving_a_line_keeps_all_lines(order, which, by):
    one = order[which % len(order)] if order else "x"
    result = moved(order, one, by)
    assert sorted(result) == sorted(order)
    others = [each for each in order if each != one]
    assert [each for each in result if each != one] == others
