"""Who answers for what, and how the session went."""

from app.outcome import people_records
from app.outcome.edition import edition
from tests.outcome.recorded import empty, snapshot

EDITION = edition(snapshot())


def test_the_ledger_names_everybody_once():
    found = {record.says["name"]: record.says for record in people_records.ledger(EDITION)}
    assert len(found) == 17
    assert found["Lewis Adair"]["owns"] == "Six letters on the chalkboard"
    assert found["Callum Reid"]["pledged"] == "Callum teaches the six letters at Harrowby"
    assert found["Ruth Adeyemi"]["decides"].startswith("Name a returns service owner")


def test_attendance_adds_up():
    found = list(people_records.attendance(EDITION))
    assert sum(int(record.says["number"]) for record in found) == 24 + 2 + 2


def test_the_public_sees_no_group_that_is_too_small():
    found = list(people_records.attendance(edition(snapshot(), "public")))
    made = [int(r.says["number"]) for r in found
            if r.says["function"] not in ("facilitators", "sponsors")]  # fmt: skip
    assert min(made) >= people_records.FEWEST
    assert sum(made) == 24


def test_the_session_is_measured():
    found = {r.says["name"]: r.says["value"] for r in people_records.quality(EDITION)}
    assert found == {
        "Balance": "0.23",
        "Contributed": "24 of 24",
        "Borrow rate": "0.32",
        "Deepest lineage": "3",
        "Challenges answered": "7 of 9",
        "What we have not asked about": "6 of 7",
        "Roadblocks": "4 of 5",
        "Time": "480 of 480 minutes",
        "Practices from inside": "3 of 3",
    }


def test_the_borrow_matrix_has_a_row_for_each_lender():
    (panel,) = people_records.borrow_panel(EDITION)
    assert panel.head == ("Lent by", "Kestrel", "Otter", "Curlew", "Bramble", "Lent")
    assert panel.rows[0].cells == ("Kestrel", "–", "2", "4", "5", "11")
    assert panel.rows[-1].cells == ("Taken", "3", "7", "7", "7", "")


def test_nobody_borrowed_in_an_empty_room():
    assert people_records.borrow_panel(edition(empty())) == []
