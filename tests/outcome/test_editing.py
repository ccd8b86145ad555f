"""What facilitators changed is printed; what was there stands in the evidence."""

from dataclasses import replace

from app.domain.room import Edit
from app.outcome.editing import called, edits, left_out, printed, statement
from app.outcome.edition import edition
from app.outcome.page_one import page_one
from app.outcome.parts import parts
from tests.outcome.recorded import at, snapshot

NOW = at("2026-10-15T09:00:00+01:00")
NICER = "One price for every return"


def edited(variant="sponsor", **changes):
    whole = snapshot()
    return edition(replace(whole, room=replace(whole.room, **changes)), variant)


def services():
    return [a for a in snapshot().room.artefacts.values() if a.type == "service" and a.standing]


def reworded(id, text=NICER):
    return {id: Edit(text, "Shorter", None, NOW)}


def part(made, id, document="tom"):
    return next(each for each in parts(made, document) if each.id == id)


def rows(part):
    return [row for panel in part.panels for row in panel.rows]


def test_reworded_words_stand_where_the_title_stood_with_a_mark():
    first = services()[0]
    made = edited(reworded=reworded(first.id))
    (row,) = [row for row in rows(part(made, "TOM-05")) if row.cells[0] == NICER]
    assert row.cite.endswith("; reworded, the original stands in the evidence")
    assert first.title not in [row.cells[0] for row in rows(part(made, "TOM-05"))]
    assert (statement(made, first), called(made, first)) == (NICER, NICER)


def test_a_card_that_nobody_reworded_says_its_own_line():
    made, first = edited(), services()[0]
    assert (statement(made, first), called(made, first)) == (made.line(first), first.title)


def test_what_is_left_out_stands_in_no_document_but_the_evidence():
    first = services()[0]
    made = edited(hidden={first.id: Edit("", "Names a customer", None, NOW)})
    for document in ("tom", "programme"):
        told = [row for each in parts(made, document) for row in rows(each)]
        assert not [row for row in told if first.title in (row.title, *row.cells[:1])]
        assert not [row for row in told if row.cite.startswith(f"{first.id} ")]
    assert any("One line is left out here" in each for each in part(made, "TOM-05").unknown)
    register = [row.cells for row in rows(part(made, "EVD-03", "evidence"))]
    assert any(first.title in cells for cells in register)
    assert any(cells[-1] == "Names a customer" for cells in register)
    assert all(first.title not in shift.after for shift in page_one(made).shifts)


def test_nothing_left_out_is_said_of_nothing():
    made = edited()
    assert printed(made) is made
    section = next(s for s in made.room.method.sections if s.id == "TOM-05")
    assert left_out(made, section) == []
    assert edits(made) == []


def test_lines_that_were_put_in_order_come_first():
    ids = [a.id for a in services()]
    made = edited(orders={"TOM-05": (ids[2], ids[0])})
    titles = [row.cells[0] for row in rows(part(made, "TOM-05"))]
    named = [snapshot().room.artefacts[id].title for id in (ids[2], ids[0])]
    found = [title for title in titles if title in {a.title for a in services()}]
    assert found[:2] == named
    assert len(found) == len(ids)


def test_a_lead_opens_its_section_alone():
    made = edited(leads={"TOM-05": "Seven promises, two of them new."})
    assert [each.lead for each in parts(made, "tom") if each.lead] == [
        "Seven promises, two of them new."
    ]


def test_the_evidence_lists_every_edit_with_its_reason():
    first, second, third = services()[:3]
    made = edited(
        reworded=reworded(first.id),
        hidden={second.id: Edit("", "Too early", None, NOW)},
        contests={third.id: Edit("", "Care says no", None, NOW)},
    )
    said = {panel.heading: panel.rows[0].cells for panel in edits(made)}
    assert said == {
        "Reworded lines": (made.line(first), NICER, "Shorter"),
        "Lines that are left out": (made.line(second), "Too early"),
        "Contested, as facilitators noted": (made.line(third), "Care says no"),
    }


def test_page_one_says_it_in_the_new_words_too():
    shown = page_one(edited()).shifts
    titles = {a.title: a.id for a in snapshot().room.artefacts.values()}
    told = next(shift for shift in shown if shift.after in titles)
    again = page_one(edited(reworded=reworded(titles[told.after]))).shifts
    assert [(s.after, s.detail) for s in again if s.after == NICER] == [(NICER, "")]
