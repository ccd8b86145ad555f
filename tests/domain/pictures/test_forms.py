"""Forms, as the page draws them."""

from dataclasses import replace

from app.domain import commands as ask
from app.domain.method import Example
from app.domain.pictures.audiences import Observers, Table
from tests.cast import FAY, TEAL
from tests.domain.pictures.scenes import opened, picture, shown, started, under


def test_every_kind_of_card_is_a_form():
    forms = under(picture(opened(), Observers()), "form/")
    assert sorted(forms) == ["moment", "persona", "roadblock", "service"]
    persona = forms["persona"]
    assert (persona["title"], persona["plural"], persona["title_label"]) == (
        "Persona",
        "Personas",
        "Name",
    )
    assert (persona["section"], persona["order"], persona["glance"]) == ("TOM-02", "why", ["job"])
    job = {"id": "job", "label": "What they try to get done", "kind": "text", "required": True}
    assert job.items() <= persona["fields"][0].items()


def test_choices_and_parts_come_with_their_words():
    service = picture(opened(), Table(TEAL))["form/service"]
    fields = {field["id"]: field for field in service["fields"]}
    assert fields["novelty"]["choices"][0] == {"value": "new", "label": "New"}
    assert [part["id"] for part in fields["levels"]["fields"]] == ["least", "best"]
    assert fields["moments"]["refers_to"] == ["moment"]


def test_a_reference_is_required_once_somebody_was_asked_for_what_it_points_to():
    def required(scene):
        return picture(scene, Table(TEAL))["form/moment"]["fields"][0]["required"]

    assert not required(opened())
    assert not required(started((FAY, ask.StartRound("alone"))))
    assert required(started((FAY, ask.StartRound("build"))))


def test_an_example_can_be_folded_out():
    room = opened().room
    example = Example("Joan", (("job", "have a dry roof"),))
    kinds = tuple(replace(kind, example=example) for kind in room.method.types)
    room = replace(room, method=replace(room.method, types=kinds))
    form = shown(room, Table(TEAL))["form/persona"]
    assert form["example"] == {"title": "Joan", "fields": {"job": "have a dry roof"}}
    assert picture(opened(), Table(TEAL))["form/persona"]["example"] is None
