"""Citations follow the grammar of the documents."""

import pytest

from app.domain.model.citations import citation, figures
from app.domain.model.references import references
from tests.outcome.recorded import brackenline


@pytest.mark.parametrize(
    ("artefact", "cited"),
    [
        ("A-033", "[A-033 v1 - Kestrel+Otter - merged from A-028, A-029; "
                  "B2 1 of 7, mean 4.58, 12 raters; D2; D3]"),
        ("A-026", "[A-026 v2 - Kestrel - from A-027; B2 2 of 7, mean 4.28, 18 raters; D3]"),
        ("A-018", "[A-018 v1 - Kestrel; B1 1 of 8, 16 dots, 14 people; D1]"),
        ("A-051", "[A-051 v2 - Kestrel - from A-049; B4 1 of 7, 29 % of points, 20 people; "
                  "D4; D5]"),
        ("A-080", "[A-080 v1 - Curlew - from A-039; B5 quick win, 23 papers]"),
        ("A-001", "[A-001 v1 - Kestrel]"),
    ],
)  # fmt: skip
def test_a_line_says_who_made_it_from_what_and_how_it_fared(artefact, cited):
    room = brackenline()
    assert str(citation(room, room.artefacts[artefact], references(room))) == cited


def test_an_open_ballot_is_not_cited():
    room = brackenline()
    assert citation(room, room.artefacts["A-059"], references(room)).ballots == ()


def test_a_ranking_tells_no_figure_of_its_own():
    assert figures(brackenline().ballots["B3"], "counter") == ()
