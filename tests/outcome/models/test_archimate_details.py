"""Elements inside artefacts."""

from dataclasses import replace

from app.outcome.edition import edition
from app.outcome.models.archimate_cards import cards
from app.outcome.models.archimate_details import details
from app.outcome.models.archimate_model import Element, Relation
from tests.outcome.recorded import snapshot


def told(of=None):
    made = edition(of or snapshot())
    return list(details(made, cards(made)))


def elements(type, of=None):
    return [e for e in told(of) if isinstance(e, Element) and e.type == type]


def test_a_chain_of_work_is_composed_of_its_steps_in_a_row():
    steps = elements("ValueStream")
    flows = [r for r in told() if isinstance(r, Relation) and r.kind == "Flow"]
    assert [step.name for step in steps[:2]] == ["Offer", "Code"]
    assert steps[0].properties == {"kind": "step", "owner": "retailer", "form": "same"}
    assert len(flows) == len(steps) - 1


def test_what_a_field_names_is_an_element_of_its_own():
    assert [e.name for e in elements("DataObject")] == ["ours from first scan on"]
    assert [e.name for e in elements("Facility")] == ["Stannick hub, door 14 to 16"]
    assert len(elements("Contract")) == 2


def test_the_services_for_whom_a_promise_is_made_are_bundled():
    assert len(elements("Product")) == 4
    bundled = {r.target.id for r in told() if isinstance(r, Relation) and r.kind == "Aggregation"}
    assert "id-A-033" in bundled


def test_half_filled_fields_give_no_half_elements():
    room = snapshot().room
    emptied = {
        id: replace(a, versions=(*a.versions[:-1], replace(a.current, fields={"steps": "later"})))
        for id, a in room.artefacts.items()
    }
    bare = replace(snapshot(), room=replace(room, artefacts=emptied))
    assert not [e for e in told(bare) if isinstance(e, Element) and e.type != "Product"]
