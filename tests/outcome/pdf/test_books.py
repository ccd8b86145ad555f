"""The PDF files of a pack, as a reader and a screen reader find them."""

from functools import lru_cache

import pikepdf
import pytest

from app.outcome.edition import edition
from app.outcome.pdf.books import SINGLE, documents, files, one_page
from tests.outcome.hostile import EVERYTHING, FORMULA, SCRIPT, hostile
from tests.outcome.packed import parts, told
from tests.outcome.pdf.crowded import crowded
from tests.outcome.pdf.reader import Reader
from tests.outcome.recorded import empty, half_done, snapshot

A4, LETTER = (595, 842), (612, 792)
BOOKS = ("02_draft_tom.pdf", "03_change_programme.pdf", "04_evidence.pdf")
ROOMS = [snapshot, empty, half_done, hostile, crowded]


@lru_cache
def printed(of=snapshot, variant="sponsor"):
    return {name: Reader(pdf) for name, pdf in parts(SINGLE, of, variant).items()}


def books(of=snapshot, variant="sponsor"):
    return [file for name, file in printed(of, variant).items() if name in BOOKS]


def test_the_pack_holds_every_document_and_page_one_on_both_papers():
    assert sorted(printed()) == ["01_one_page.pdf", "01_one_page_letter.pdf", *BOOKS]
    assert printed()["01_one_page_letter.pdf"].sizes == {LETTER}
    assert all(f.sizes == {A4} for name, f in printed().items() if "letter" not in name)


def test_every_document_can_be_had_on_letter_paper():
    held = documents(told(), "us-letter")
    assert sorted(held) == ["01_one_page.pdf", *BOOKS]
    assert {size for pdf in held.values() for size in Reader(pdf).sizes} == {LETTER}


@pytest.mark.parametrize("of", ROOMS)
def test_page_one_is_one_page(of):
    assert printed(of)["01_one_page.pdf"].pages == 1
    assert printed(of)["01_one_page_letter.pdf"].pages == 1


def test_the_same_record_gives_the_same_bytes():
    """Of the closed workshop as well: tests/outcome/test_archive.py compares its whole pack."""
    assert files(edition(half_done())) == parts(SINGLE, half_done)


@pytest.mark.parametrize("of", ROOMS)
def test_every_file_is_tagged_and_says_that_it_is_accessible(of):
    for file in printed(of).values():
        assert bool(file.root.MarkInfo.Marked)
        assert str(file.root.Lang) == "en"
        assert bool(file.root.ViewerPreferences.DisplayDocTitle)
        with file.file.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"]


@pytest.mark.parametrize("of", ROOMS)
def test_headings_are_never_skipped(of):
    for file in printed(of).values():
        assert file.headings[0] == 1
        steps = zip(file.headings, file.headings[1:], strict=False)
        assert all(after - before <= 1 for before, after in steps)


@pytest.mark.parametrize("of", ROOMS)
def test_every_figure_is_told_in_words(of):
    assert not [each for f in printed(of).values() for each in f.tags("/Figure")
                if not str(each.get("/Alt", ""))]  # fmt: skip


def test_tables_have_head_cells_that_say_what_they_head():
    for file in books():
        heads = file.tags("/TH")
        assert heads
        assert {str(a.Scope) for each in heads for a in _attributes(each) if "/Scope" in a} == {
            "/Column"
        }


def _attributes(element):
    found = element.get("/A", [])
    return list(found) if isinstance(found, pikepdf.Array) else [found]


@pytest.mark.parametrize("of", ROOMS)
def test_every_typeface_is_in_the_file(of):
    for file in printed(of).values():
        drawn = [font.DescendantFonts[0].FontDescriptor for font in file.fonts]
        assert drawn
        assert all("/FontFile2" in each or "/FontFile3" in each for each in drawn)


def test_the_typefaces_are_ours():
    names = set().union(*(file.faces for file in printed().values()))
    assert any("Inter" in name for name in names)
    assert any("Newsreader" in name for name in names)


def test_page_one_tells_the_day():
    page = printed()["01_one_page.pdf"]
    for said in ("Returns reimagined", "Draft 1", "Returns service owner", "Lewis Adair",
                 "15 to 9", "too close to call", "A-033 v1, Kestrel+Otter",
                 "How sure are we: 49 statements", "Second look: 13 November 2026"):  # fmt: skip
        assert page.says(said)


def test_a_document_opens_with_what_it_is():
    for file in books():
        for said in ("Returns reimagined", "24 people, 4 teams", "not costed, not consulted",
                     "Sending something back is as effortless", "49 statements", "Contents",
                     "the first third of a ten-page one"):  # fmt: skip
            assert file.says(said)


def test_every_line_of_the_model_carries_its_citation():
    model = printed()["02_draft_tom.pdf"]
    assert model.says("A-033 v1, Kestrel+Otter, merged from A-028, A-029; B2 1 of 7, mean 4.58")
    assert model.says("What we do not know yet")


@pytest.mark.parametrize("of", ROOMS)
def test_every_section_is_printed_worked_on_or_not(of):
    sections = told(of).room.method.sections
    read = "".join(file.text for file in books(of))
    assert not [s.id for s in sections if s.id != "TOM-01" and s.id not in read]


def test_an_empty_section_says_so():
    assert all(file.says("Not worked on") for file in books(empty))
    assert books(empty)[0].says("No statements yet")


def test_hostile_text_is_printed_as_it_was_typed():
    for said in (EVERYTHING, SCRIPT):
        assert printed(hostile)["02_draft_tom.pdf"].says(said)
    assert printed(hostile)["03_change_programme.pdf"].says(FORMULA)


def test_hostile_text_makes_no_link_out_of_the_file():
    for file in printed(hostile).values():
        notes = [note for page in file.file.pages for note in page.get("/Annots", [])]
        assert not [note for note in notes if "/URI" in note.get("/A", {})]


def test_the_public_does_not_read_names():
    told = "".join(file.text for file in printed(snapshot, "public").values())
    assert "Lewis Adair" not in told
    assert "Kestrel" in told


def test_a_page_one_that_was_cut_points_to_the_whole():
    page = Reader(one_page(told(crowded), "us-letter"))
    assert page.says("02_draft_tom.pdf")
