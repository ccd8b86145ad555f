"""From and to, read off the record."""

from dataclasses import replace

from app.outcome.edition import edition
from app.outcome.shifts import shifts
from tests.outcome.recorded import empty, half_done, snapshot

FOUND = shifts(edition(snapshot()))


def test_the_firmest_comes_first():
    assert [shift.grade for shift in FOUND] == ["A", "A", "B", "B", "B"]


def test_how_it_is_today_comes_from_the_moment_that_a_service_answers():
    first = next(shift for shift in FOUND if shift.after == "Scan once, everyone knows")
    assert first.before == "38 % of calls (F3); first message after 2.4 days"
    assert first.cite.startswith("A-033 v1, Kestrel+Otter, merged from")


def test_what_the_sponsor_decided_speaks_for_a_moment_further_away():
    assert FOUND[1].before == "9 % orphans, 31 hours each (F5)"
    assert FOUND[1].after == "Rescue desk in every shift"


def test_what_is_new_and_decided_was_not_there_before():
    assert (FOUND[0].before, FOUND[0].after) == ("Not there today", "Returns service owner")


def test_each_today_is_told_once():
    told = [shift.before for shift in FOUND]
    assert len(told) == len(set(told))


def test_nothing_contested_is_promised():
    assert not [shift for shift in FOUND if "Orphan rescue" in shift.after]


def test_where_nothing_is_firm_what_was_adopted_is_told_with_its_grade():
    whole = snapshot()
    kept = {"A-032": whole.room.artefacts["A-032"]}
    room = replace(whole.room, artefacts=kept, links={}, traces=())
    (only,) = shifts(edition(replace(whole, room=room)))
    assert (only.before, only.after) == ("Not written down", "Orphan rescue within the shift")
    assert only.grade == "C"


def test_before_anything_is_adopted_nothing_changes():
    assert shifts(edition(empty())) == shifts(edition(half_done())) == []
