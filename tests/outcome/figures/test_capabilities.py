"""Capabilities today and at their target."""

from dataclasses import replace

from app.outcome.figures import capabilities
from tests.outcome.figures.drawn import charts, fields, made, standing, with_room, words


def test_today_and_target_are_named_on_the_scale():
    said = words(charts(capabilities)["capabilities"])
    assert said.count("today") == said.count("target") == 7
    assert {"+2", "+1", "29 %", "Share of the effort"} <= set(said)


def test_the_most_effort_comes_first():
    alt = charts(capabilities)["capabilities"].alt
    assert alt.index("Recognise a return") < alt.index("Match the unmatched")


def test_without_a_ballot_nothing_is_said_of_effort():
    drawing = charts(capabilities, with_room(ballots={}))["capabilities"]
    assert "Share of the effort" not in words(drawing)
    assert "%" not in drawing.alt


def test_a_level_in_words_has_no_place_on_the_scale():
    vague = fields(made().room.artefacts["A-051"], today="better than before")
    drawing = charts(capabilities, with_room(artefacts=standing(A_051=vague)))["capabilities"]
    assert "Recognise a return" not in drawing.alt


def test_a_method_without_capabilities_has_no_chart():
    method = replace(made().room.method, types=())
    assert charts(capabilities, with_room(method=method)) == {}
