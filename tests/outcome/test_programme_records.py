"""What the documents say beside the register of the programme."""

from app.domain.commands import CloseWorkshop, DrawTrace, PostArtefact
from app.domain.model.sections import standing_of
from app.outcome.people_records import ledger
from app.outcome.programme_records import benefits, reach, unheeded, waiting
from tests.cast import ANA, FAY, MAYA
from tests.domain.model.operating import playing
from tests.outcome.played import edition_of

STEP = {"outcome": "o", "first_step": "f", "size": "small"}


def step(id, horizon, **more):
    fields = {**STEP, "horizon": horizon, "benefit": {"type": "cost"}, **more}
    return (MAYA, PostArtefact(id, "initiative", f"Step {id}", fields))


def pledge(by, id):
    fields = {"champion": by.person, "about": "i1", "i_will": "do", "first_step_by": "2026-09-20",
              "tell": "the choir"}  # fmt: skip
    return (by, PostArtefact(id, "pledge", f"Pledge {id}", fields))


STEPS = (step("i1", "H1", owner="ana"), step("i2", "H2"), step("i3", "H0"))
WAITS = (
    (MAYA, DrawTrace("depends_on", "i1", "i2")),
    (MAYA, DrawTrace("depends_on", "i1", "i3")),
)
PLEDGES = (pledge(MAYA, "l1"), pledge(ANA, "l2"))


def told(*steps, variant="internal", **how):
    return edition_of(playing(*steps, (FAY, CloseWorkshop()), **how), variant)


def test_what_waits_for_something_later_is_said_to_be_out_of_order():
    (panel,) = waiting(told(*STEPS, *WAITS))
    assert [row.cells[1:] for row in panel.rows] == [
        ("Step i2", "no: it bears fruit later than what waits for it"),
        ("Step i3", "yes"),
    ]
    assert waiting(told(*STEPS)) == []


def test_a_programme_of_cost_is_called_one():
    (panel,) = benefits(told(*STEPS))
    assert ("cost", "3") in [row.cells for row in panel.rows]
    assert panel.note == "More than half of what is named is cost."
    assert benefits(told()) == []


def test_champions_come_from_somewhere_and_reach_so_many():
    (panel,) = reach(told(*STEPS, *PLEDGES, affected=70))
    assert [row.cells for row in panel.rows] == [("care", "1"), ("operations", "1")]
    assert "2 champions for 70 people: one for every 35" in panel.note
    assert "3 would be enough" in panel.note


def test_nothing_is_computed_where_nobody_said_how_many_it_touches():
    (panel,) = reach(told(*STEPS, *PLEDGES))
    assert panel.note == ""
    assert reach(told(*STEPS)) == []
    assert reach(told(*STEPS, *PLEDGES, variant="public")) == []


def test_what_a_step_does_not_say_is_printed_as_not_known_yet():
    edition = told(*STEPS)
    said = list(unheeded(edition, standing_of(edition.room, "initiative")))
    assert "“Step i2”, “Step i3”: Nobody in the room has said yes to owning it." in said


def test_the_ledger_names_what_nobody_owns_and_what_the_sponsor_stops():
    """Seed A: accountability for renewal, the sponsor's own part included."""
    edition = told(*STEPS, *PLEDGES, stops_doing="weekly status slides")
    rows = {record.says["name"]: record.says for record in ledger(edition)}
    assert rows["Nobody yet"]["owns"] == "Step i2; Step i3"
    assert rows["Sol"]["decides"] == "stops: weekly status slides"
    assert rows["Ana"]["owns"] == "Step i1"
