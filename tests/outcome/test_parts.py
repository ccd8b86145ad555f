"""The parts of a document."""

from dataclasses import replace

import pytest

from app.outcome.edition import edition
from app.outcome.parts import TOLD_BY_THE_ENGINE, part, parts
from tests.outcome.recorded import brackenline, empty, snapshot

EDITION = edition(snapshot())
SECTIONS = {section.id: section for section in brackenline().method.sections}


def panels(id):
    return part(EDITION, SECTIONS[id]).panels


@pytest.mark.parametrize("document", ["tom", "programme", "evidence"])
def test_no_section_is_ever_dropped(document):
    wanted = [section.id for section in SECTIONS.values() if section.document == document]
    assert [part.id for part in parts(EDITION, document)] == wanted
    assert [part.id for part in parts(edition(empty()), document)] == wanted


def test_an_empty_room_says_so_in_every_section_of_the_model():
    assert not any(part.worked_on for part in parts(edition(empty()), "tom"))


def test_columns_come_from_the_method():
    promises, services = panels("TOM-05")
    assert promises.head == ("Promise", "To whom")
    assert services.rows[0].cells[:2] == (
        "Scan once, everyone knows", "Leila, nurse, two children, no printer",
    )  # fmt: skip


def test_just_enough_and_everything_possible_stand_side_by_side():
    _, services = panels("TOM-05")
    fields = brackenline().artefacts["A-026"].current.fields
    (row,) = [row for row in services.rows if fields["threshold"] in row.cells]
    assert row.cells[row.cells.index(fields["threshold"]) + 1] == fields["stretch"]


def test_services_stand_by_grade_and_then_by_place():
    _, services = panels("TOM-05")
    assert [(row.grade, row.cells[0]) for row in services.rows][:3] == [
        ("B", "Scan once, everyone knows"),
        ("B", "Show-a-code hand-over"),
        ("B", "Thirty-second counter"),
    ]


def test_every_line_at_home_has_its_citation_and_its_grade():
    found = [row for each in parts(EDITION, "tom") for panel in each.panels for row in panel.rows
             if row.grade and not row.ref]  # fmt: skip
    assert len(found) > 49
    assert all(row.cite for row in found)


def test_steps_of_a_chain_are_laid_out_below_its_name():
    chain = panels("TOM-08")[0]
    assert chain.heading == "From letting go to money settled"
    assert (chain.grade, len(chain.rows)) == ("D", 10)


def test_a_journey_without_columns_is_told_step_by_step():
    journeys = [panel for panel in panels("TOM-04") if "Step" in panel.head]
    assert len(journeys) == 4


def test_the_roadmap_goes_from_this_week_to_later():
    horizons = [row.cells[0] for row in panels("CHG-03")[0].rows]
    assert horizons == sorted(
        horizons, key=["this week", "within three months", "within a year", "later"].index
    )


def test_quick_wins_are_only_those_that_start_at_once():
    assert [row.cells[0] for row in panels("CHG-08")[0].rows] == [
        "First sentence on every returns call", "Six letters on the chalkboard",
    ]  # fmt: skip


def test_the_bundled_method_asks_the_engine_for_nothing_it_cannot_tell():
    types = {type.id for type in brackenline().method.types}
    asked = {(place.split(".")[0], place.split(".", 1)[1])
             for section in SECTIONS.values() for _, place in section.columns
             if section.id != "TOM-01"}  # fmt: skip
    sources = {source for source, _ in asked} - types
    told = {name.split(".")[0] for name in TOLD_BY_THE_ENGINE}
    assert sources <= told


def test_a_card_whose_rows_are_empty_is_still_told():
    room = brackenline()
    journey = room.artefacts["A-009"]
    bare = replace(journey.current, fields={**journey.current.fields, "stages": []})
    short = replace(journey, versions=(bare,))
    made = edition(replace(snapshot(), room=replace(room, artefacts={"A-009": short})))
    *_, panel = part(made, SECTIONS["TOM-04"]).panels
    assert panel.rows[0].cells[0].startswith("Monday at Martin's counter")
