"""Planned ballots, for those who open them."""

from app.domain.pictures.audiences import Facilitators, Person, Screen, Table
from app.domain.pictures.paint import paint
from tests.cast import NAMES, TEAL
from tests.domain.pictures.scenes import underway
from tests.domain.renewal import evening


def plans(audience):
    picture = paint(underway().room, NAMES, audience)
    return {key: value for key, value in picture.items() if key.startswith("plan/")}


def test_facilitators_find_every_planned_ballot_with_its_rules():
    room = underway().room
    planned = {f"plan/{r.id}": r.design for r in room.agenda if r.design.ballot}
    assert planned
    assert plans(Facilitators()) == {
        key: {
            "method": design.ballot.method,
            "items": design.ballot.items,
            "params": dict(design.ballot.params),
            "question": design.prompt,
            "listed": [],
        }
        for key, design in planned.items()
    }


def test_nobody_else_is_told_of_them():
    assert [plans(each) for each in (Table(TEAL), Screen(), Person("maya"))] == [{}, {}, {}]


def test_a_rating_lists_its_areas_in_the_words_of_the_model():
    plan = paint(evening("rate").room, NAMES, Facilitators())["plan/rate"]
    assert plan["listed"] == [
        {"id": "aim", "label": "Our aim"},
        {"id": "tools", "label": "Our tools"},
    ]
