"""Sections: tables by source, nothing that was made is missing."""

from app.domain.model.sections import by_section, sheets
from app.domain.room import Room
from tests.outcome.recorded import brackenline


def section(id):
    return next(s for s in brackenline().method.sections if s.id == id)


def test_the_columns_of_one_source_make_one_table():
    found = sheets(section("TOM-05"), brackenline().method)
    assert [sheet.source for sheet in found] == ["value_proposition", "service"]
    assert [column.heading for column in found[0].columns] == ["Promise", "To whom"]


def test_a_type_without_columns_still_has_its_table_at_home():
    found = {sheet.source: sheet for sheet in sheets(section("TOM-04"), brackenline().method)}
    assert found["journey"].columns == ()
    assert found["journey"].home


def test_a_guest_in_a_section_is_not_at_home():
    found = {sheet.source: sheet for sheet in sheets(section("CHG-04"), brackenline().method)}
    assert not found["initiative"].home


def test_every_standing_artefact_is_in_one_section():
    room = brackenline()
    placed = [a.id for artefacts in by_section(room).values() for a in artefacts]
    assert sorted(placed) == sorted(a.id for a in room.artefacts.values() if a.standing)


def test_a_room_without_a_method_has_no_sections():
    assert by_section(Room()) == {}
