"""What each ballot gave each option."""

from dataclasses import replace

from matplotlib.patches import Circle

from app.outcome.figures import ballots
from tests.outcome.figures.drawn import A4, charts, made, with_room, words


def test_every_dot_is_drawn():
    sheet = charts(ballots)["dots-B1"].sheet
    placed = made().room.ballots["B1"].result["totals"].values()
    assert sum(isinstance(shape, Circle) for shape in sheet.shapes) == sum(placed)


def test_a_tie_is_shown_as_a_tie_with_its_run_off():
    said = words(charts(ballots)["dots-B1"])
    assert said.count("3 =") == 2
    assert {"A tie at the cut", "run-off 13 : 10"} <= set(said)


def test_more_dots_than_fit_become_bars():
    ballot = made().room.ballots["B1"]
    many = {option: n * 10 for option, n in ballot.result["totals"].items()}
    ballot = replace(ballot, result={**ballot.result, "totals": many})
    drawing = charts(ballots, with_room(ballots={"B1": ballot}))["dots-B1"]
    assert not any(isinstance(shape, Circle) for shape in drawing.sheet.shapes)


def test_points_stand_with_the_ballots_because_capabilities_show_them_too():
    assert charts(ballots)["votes-B4"].section == "EVD-02"


def test_a_hundred_options_still_fit_on_a_page():
    ballot = made().room.ballots["B1"]
    many = {f"O-{n}": n for n in range(100)}
    ballot = replace(ballot, options=tuple(many), result={"totals": many})
    drawing = charts(ballots, with_room(ballots={"B1": ballot}))["dots-B1"]
    assert drawing.sheet.height < A4
    assert any("72 more are in the table." in text for text in words(drawing))


def test_the_numbers_are_told_with_their_people():
    alt = charts(ballots)["dots-B1"].alt
    assert "Has anybody got it? 16 dots, from 14 people, selected" in alt


def test_a_ballot_that_is_open_or_that_nobody_used_is_not_drawn():
    ballot = made().room.ballots["B1"]
    nobody = replace(ballot, result={**ballot.result, "totals": dict.fromkeys(ballot.options, 0)})
    for each in (replace(ballot, state="open"), nobody, replace(ballot, result={})):
        assert charts(ballots, with_room(ballots={"B1": each})) == {}
