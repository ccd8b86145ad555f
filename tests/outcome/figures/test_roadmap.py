"""The roadmap."""

from dataclasses import replace

import pytest

from app.outcome.figures import roadmap
from app.outcome.figures.sheet import FULL
from app.outcome.figures.steps import DAYS, initiatives
from tests.outcome.figures.drawn import A4, charts, made, with_room, words


def test_every_initiative_is_told_with_start_horizon_and_owner():
    alt = charts(roadmap)["roadmap"].alt
    assert "Live first-scan feed with two lead retailers, from day 10, within a year" in alt
    assert "First sentence on every returns call builds on Live first-scan feed" in alt


def test_what_was_parked_says_so():
    assert "parked" in words(charts(roadmap)["roadmap"])


def test_time_runs_from_left_to_right_within_the_sheet():
    scale = roadmap._scale(4)
    places = [scale.x(day) for day in range(0, DAYS[-1] + 100)]
    assert places == sorted(places)
    assert (places[0], places[-1]) == (0, pytest.approx(FULL))


def test_every_bar_lies_in_its_horizon():
    scale = roadmap._scale(4)
    for step in initiatives(made()):
        start, end = scale.span(step)
        assert 0 <= start < end <= scale.edges[step.horizon + 1]


def test_many_initiatives_still_fit_on_a_page():
    initiative = made().room.artefacts["A-075"]
    many = {f"I-{n}": replace(initiative, id=f"I-{n}") for n in range(60)}
    drawing = charts(roadmap, with_room(artefacts=many))["roadmap"]
    assert drawing.sheet.height < A4
    assert any("40 more are in the table." in text for text in words(drawing))


def test_without_initiatives_there_is_no_roadmap():
    assert charts(roadmap, made("half done")) == {}
