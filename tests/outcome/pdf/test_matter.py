"""What a document tells beside its parts."""

from app.outcome.edition import edition
from app.outcome.parts import parts
from app.outcome.pdf.matter import around, book, clip
from tests.outcome.recorded import empty, snapshot


def test_a_section_says_how_firm_its_statements_are():
    made = edition(snapshot())
    told = {part["id"]: part["lead"] for part in book(made, "", parts(made, "tom"), [])["parts"]}
    assert told["TOM-05"] == "7 statements: 4 preferred, 3 contested."
    assert told["TOM-02"] == ""


def test_a_chart_stands_in_its_section():
    made = edition(snapshot())
    told = book(made, "", parts(made, "tom"), [{"id": "f", "section": "TOM-07"}])["parts"]
    assert [part["id"] for part in told if part["figures"]] == ["TOM-07"]


def test_the_cover_says_what_this_is_and_who_may_read_it():
    told = book(edition(snapshot(), "public"), "", [], [])
    assert "Record 130, 14 October 2026." in told["colophon"]
    assert "teams stand in place of people" in told["colophon"]
    assert told["about"][1] == ("Status", "not costed, not consulted")


def test_a_room_without_statements_says_so():
    assert book(edition(empty()), "", [], [])["how_firm"] == "No statements yet"


def test_every_word_of_the_templates_is_there():
    assert all(around(edition(empty()), "Title")["words"].values())


def test_what_a_cover_has_no_room_for_is_cut_with_a_sign():
    assert clip("a" * 20, 10) == "a" * 9 + "…"
    assert clip("a" * 10, 10) == "a" * 10
