"""How the room was helped and what it left loose, in the pack."""

from dataclasses import replace

from app.domain.design import ROUND_TYPES
from app.domain.room import CallOut
from app.outcome import session_records
from app.outcome.edition import edition
from app.outcome.parts import parts
from tests.cast import NOON
from tests.outcome.recorded import brackenline, empty, snapshot

EDITION = edition(snapshot())


def changed(**room):
    return edition(replace(snapshot(), room=replace(brackenline(), **room)))


def section(made, document, id):
    return next(part for part in parts(made, document) if part.id == id)


def headings(part):
    return [panel.heading for panel in part.panels]


def test_what_was_filled_after_a_call_out_is_counted():
    calls = (CallOut("c1", (("P", "T1"), ("P", "T4"), ("L", "T1")), NOON),)
    [record] = session_records.helped(changed(call_outs=calls))
    assert record.says["value"] == "1 of 3"
    assert list(session_records.helped(EDITION)) == []


def test_the_opening_scale_is_told_in_two_medians_of_groups_that_are_large_enough():
    seats = brackenline().seats.values()
    places = {s.person: 2 if s.profile.operations else 8 for s in seats}
    [record] = session_records.helped(changed(scale=places))
    assert record.says["value"] == "2 / 8"
    few = dict(list(places.items())[:5])
    assert list(session_records.helped(changed(scale=few))) == []


def test_ways_of_working_are_compared():
    [panel] = session_records.techniques(EDITION)
    found = {row.cells[0]: row.cells[1:] for row in panel.rows}
    assert found["Make the next version"] == ("1", "20", "33 %", "8", "3.5")
    assert session_records.techniques(edition(empty())) == []


def test_awards_name_teams_and_cards():
    [panel] = session_records.honours(EDITION)
    assert [row.cells[:2] for row in panel.rows] == [
        ("Most borrowed from", "Kestrel"),
        ("Best rescue of somebody else’s idea", "Scan once, everyone knows (Kestrel + Otter)"),
        ("Most honest roadblock", "Retail systems take our file once a night (Kestrel)"),
    ]
    assert session_records.honours(edition(empty())) == []


def test_what_one_would_never_dare_stands_with_the_minority_views():
    room = brackenline()
    dared = {**room.artefacts, "A-031": replace(room.artefacts["A-031"], tags=("dare",))}
    made = changed(artefacts=dared)
    [panel] = session_records.daring(made)
    assert panel.rows[0].cells[0] == room.artefacts["A-031"].title
    assert "What we would never dare" in headings(section(made, "tom", "TOM-17"))
    assert session_records.daring(EDITION) == []


def test_what_leads_to_no_customer_is_listed_with_the_assumptions():
    assert "No customer path" in headings(section(EDITION, "tom", "TOM-18"))
    [panel] = session_records.without_customer(EDITION)
    assert [row.cells for row in panel.rows] == [("Learn from every return", "Bramble")]


def test_initiatives_without_a_path_to_the_goal_stand_with_the_register():
    assert session_records.without_goal(EDITION) == []
    made = changed(traces=())
    assert "No path to the goal" in headings(section(made, "programme", "CHG-02"))


def test_every_type_of_round_in_which_something_is_made_has_a_name():
    rests = {"break", "buffer"}
    named = {type: session_records.round_name(str, type) for type in ROUND_TYPES}
    assert {type for type, name in named.items() if name == type} == rests
