"""Awards at the close: teams and cards, by rules that are written down."""

from dataclasses import replace

from app.domain.model.awards import awards
from app.domain.room import Room, Trace
from tests.outcome.recorded import brackenline


def awarded(room):
    return {each.kind: each for each in awards(room)}


def changed(room, id, **parts):
    return replace(room, artefacts={**room.artefacts, id: replace(room.artefacts[id], **parts)})


def test_the_team_that_others_took_from_most_is_named():
    lender = awarded(brackenline())["lender"]
    assert (lender.teams, lender.artefact, lender.number) == (("T1",), None, 11)


def test_equals_share_an_award():
    room = brackenline()
    links = {id: link for id, link in room.links.items() if link.kind == "borrowed"}
    one = next(link for link in links.values() if link.from_team == "T1")
    other = next(link for link in links.values() if link.from_team == "T3")
    lender = awarded(replace(room, links={one.id: one, other.id: other}))["lender"]
    assert (lender.teams, lender.number) == (("T1", "T3"), 1)


def test_the_best_rescue_is_adopted_takes_from_others_and_did_best_in_a_ballot():
    rescue = awarded(brackenline())["rescue"]
    assert (rescue.artefact, rescue.teams, rescue.how, rescue.number) == (
        "A-033", ("T1", "T2"), "place", 1,
    )  # fmt: skip
    assert awarded(changed(brackenline(), "A-033", status="parked"))["rescue"].artefact != "A-033"


def test_a_result_that_was_not_shown_decides_nothing():
    room = brackenline()
    hidden = {id: replace(ballot, revealed=False) for id, ballot in room.ballots.items()}
    rescue = awarded(replace(room, ballots=hidden))["rescue"]
    assert rescue.how == "teams"


def test_the_most_honest_roadblock_is_severe_and_has_a_way_round_where_nobody_voted():
    room = brackenline()
    roadblock = awarded(room)["roadblock"]
    assert (roadblock.artefact, roadblock.how, roadblock.number) == ("A-038", "severity", 5)
    without = tuple(t for t in room.traces if t.kind != "resolves")
    assert "roadblock" not in awarded(replace(room, traces=without))


def test_votes_go_before_severity():
    room = brackenline()
    ballot = replace(room.ballots["B1"], result={"totals": {"A-034": 7, "A-038": 2}})
    roadblock = awarded(replace(room, ballots={"B1": ballot}))["roadblock"]
    assert (roadblock.artefact, roadblock.how, roadblock.number) == ("A-034", "votes", 7)
    marks = replace(ballot, result={"counts": {"A-035": {"like": 1, "question": 2}}})
    assert awarded(replace(room, ballots={"B1": marks}))["roadblock"].number == 3


def test_nothing_that_guests_may_not_see_is_honoured():
    room = changed(brackenline(), "A-033", internal_only=True)
    assert awarded(room)["rescue"].artefact != "A-033"
    room = changed(brackenline(), "A-038", internal_only=True)
    assert awarded(room)["roadblock"].artefact != "A-038"


def test_an_empty_room_honours_nobody():
    assert awards(Room()) == ()
    assert awards(Room(traces=(Trace("resolves", "a", "b"),))) == ()
