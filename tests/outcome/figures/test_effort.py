"""Two axes."""

from dataclasses import replace

from app.outcome.figures import effort
from tests.outcome.figures.drawn import charts, made, with_room, words


def test_every_point_is_labelled_where_there_is_room():
    said = words(charts(effort)["grid-B5"])
    titles = [made().room.artefacts[o].title for o in made().room.ballots["B5"].options]
    assert not [title for title in titles if title not in said]


def test_points_on_one_spot_are_numbered_and_listed():
    ballot = made().room.ballots["B5"]
    many = tuple(f"O-{n}" for n in range(20))
    spots = dict.fromkeys(many, ballot.result["A-075"])
    crowded = replace(ballot, options=many, result={**ballot.result, "options": spots})
    drawing = charts(effort, with_room(ballots={"B5": crowded}))["grid-B5"]
    assert {"1", "2"} <= set(words(drawing))
    assert drawing.sheet.height > charts(effort)["grid-B5"].sheet.height


def test_labels_do_not_lie_on_each_other():
    assert effort._free((20, 20, 30, 23), [(40, 20, 50, 23)])
    assert not effort._free((20, 20, 30, 23), [(29, 21, 50, 24)])
    assert not effort._free((0, 20, 30, 23), [])


def test_corners_are_named():
    said = words(charts(effort)["grid-B5"])
    assert {"quick win", "major project", "fill-in", "avoid", "impact ↑", "effort →"} <= set(said)


def test_without_a_ballot_there_is_no_chart():
    assert charts(effort, with_room(ballots={})) == {}
