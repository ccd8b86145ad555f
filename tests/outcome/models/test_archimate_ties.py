"""Relations between artefacts."""

from dataclasses import replace

from app.domain.room import Trace
from app.outcome.edition import edition
from app.outcome.models.archimate_cards import cards
from app.outcome.models.archimate_ties import ties
from tests.outcome.recorded import snapshot


def drawn(of=None):
    made = edition(of or snapshot())
    return [(r.kind, r.source.id, r.target.id, r.name) for r in ties(made, cards(made))]


def test_a_trace_becomes_the_relation_that_says_it_best():
    assert ("Serving", "id-A-026", "id-A-006", "") in drawn()
    assert ("Realization", "id-A-033", "id-A-050", "") in drawn()


def test_a_trace_that_leads_the_other_way_is_turned_round():
    assert ("Realization", "id-A-033", "id-A-068", "") in drawn()


def test_an_association_says_what_people_said():
    assert ("Association", "id-A-033", "id-A-018", "helps at") in drawn()


def test_a_capability_serves_the_chain_that_brings_about_what_requires_it():
    assert ("Serving", "id-A-050", "id-A-056", "") in drawn()


def test_a_practice_that_was_built_on_is_assigned_to_the_capability():
    assert ("Assignment", "id-A-046", "id-A-053", "") in drawn()


def test_what_leads_nowhere_or_to_itself_is_not_drawn():
    room = snapshot().room
    stray = (Trace("serves", "A-026", "gone"), Trace("guides", "A-074", "A-074"))
    bare = replace(room, traces=stray, links={})
    assert drawn(replace(snapshot(), room=bare)) == []
