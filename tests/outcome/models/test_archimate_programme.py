"""The change programme as elements."""

from dataclasses import replace
from itertools import pairwise

from app.outcome.edition import edition
from app.outcome.models.archimate_cards import cards
from app.outcome.models.archimate_model import Element, Relation
from app.outcome.models.archimate_programme import programme
from tests.outcome.recorded import empty, snapshot


def told(of=None):
    made = edition(of or snapshot())
    return list(programme(made, cards(made)))


def relations(kind):
    return {
        (r.source.id, r.target.id) for r in told() if isinstance(r, Relation) and r.kind == kind
    }


def test_plateaus_lead_from_today_to_the_target_by_the_horizons_in_use():
    plateaus = [e for e in told() if isinstance(e, Element) and e.type == "Plateau"]
    assert [p.properties.get("horizon", p.name) for p in plateaus] == [
        "Today", "H0", "H1", "H2", "H3", "Target",
    ]  # fmt: skip
    chain = [p.id for p in plateaus]
    assert set(pairwise(chain)) <= relations("Triggering")


def test_a_gap_stands_between_today_and_the_target_of_a_capability():
    ends = {target for source, target in relations("Association") if source == "id-A-049.gap"}
    assert ends == {"id.plateau-today", "id.plateau-target", "id-A-049"}


def test_a_package_realises_its_horizon_and_a_plateau_holds_what_is_delivered_by_then():
    assert ("id-A-075", "id.plateau-2") in relations("Realization")
    assert ("id.plateau-2", "id-A-050") in relations("Aggregation")


def test_of_two_packages_for_one_thing_the_earlier_triggers_the_later():
    due = {a.id: a.current.fields.get("horizon") for a in snapshot().room.artefacts.values()}
    packages = [(s[3:], t[3:]) for s, t in relations("Triggering") if s.startswith("id-A")]
    assert packages
    assert all(due[before] < due[after] for before, after in packages)


def test_where_nothing_is_planned_there_are_no_plateaus():
    assert told(empty()) == []


def test_a_capability_that_is_where_it_should_be_has_no_gap():
    room = snapshot().room
    able = room.artefacts["A-049"]
    there = replace(able.current, fields={**able.current.fields, "today": 3})
    artefacts = {**room.artefacts, "A-049": replace(able, versions=(there,))}
    things = told(replace(snapshot(), room=replace(room, artefacts=artefacts)))
    assert "id-A-049.gap" not in {e.id for e in things if isinstance(e, Element)}
