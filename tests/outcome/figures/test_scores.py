"""Marks, their middle half and their mean."""

from dataclasses import replace

from app.outcome.figures import scores
from tests.outcome.figures.drawn import charts, made, with_room, words


def test_means_stand_with_their_raters():
    said = words(charts(scores)["scores-B2"])
    assert {"4.58", "12 of 12", "3.59", "17 of 18"} <= set(said)


def test_a_near_tie_is_too_close_to_call():
    assert "0.03 apart: too close to call" in words(charts(scores)["scores-B2"])


def test_the_middle_half_is_told_in_every_variant():
    for variant in ("sponsor", "internal", "public"):
        alt = charts(scores, made(variant=variant))["scores-B2"].alt
        assert "Flat returns tariff for small sellers mean 3.00 from 17 of 18" in alt
        assert "middle half 2.5 to 4" in alt


def test_few_marks_show_no_range():
    ballot = made().room.ballots["B2"]
    few = with_room(ballots={"B2": replace(ballot, papers=ballot.papers[:3])})
    drawing = charts(scores, few)["scores-B2"]
    assert "middle half" not in drawing.alt
    assert not any("Bar: the middle half" in text for text in words(drawing))


def test_a_scale_without_room_is_not_drawn():
    ballot = made().room.ballots["B2"]
    flat = replace(ballot, params={**ballot.params, "min": 5, "max": 5})
    assert charts(scores, with_room(ballots={"B2": replace(flat, papers=())})) == {}
