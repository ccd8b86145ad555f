"""Setting pages: what people wrote is never markup, and every letter is shown somehow."""

from datetime import UTC, datetime

import pytest

from app.outcome.edition import edition
from app.outcome.pdf.matter import book
from app.outcome.pdf.setting import set_pages
from tests.outcome.pdf.crowded import MARKUP, PICTURES, RIGHT_TO_LEFT, UNBROKEN
from tests.outcome.pdf.reader import Reader
from tests.outcome.recorded import empty

NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)


def pages(goal, **how):
    matter = {**book(edition(empty()), "A title", [], []), "goal": goal}
    return set_pages("document", matter, at=NOON, **how)


@pytest.mark.parametrize(
    "said",
    [
        MARKUP,
        "#panic() #sys.inputs",
        "] #set text(fill: white) [",
        '"quoted" \\" {json: 1}',
        UNBROKEN,
        "= no heading",
        "- no list",
        "https://evil.example",
    ],
)
def test_what_looks_like_markup_is_printed_as_typed(said):
    assert Reader(pages(said)).says(said)


@pytest.mark.parametrize("said", [RIGHT_TO_LEFT, PICTURES])
def test_other_scripts_are_in_the_file_with_their_typefaces(said):
    assert any("Noto" in face for face in Reader(pages(said)).faces)


def test_letters_that_our_typefaces_lack_stop_nothing():
    assert Reader(pages("before \U00013440 after")).says("after")


def test_the_moment_is_that_of_the_record():
    with Reader(pages("")).file.open_metadata() as about:
        assert about["xmp:CreateDate"].startswith("2026-10-14")


def test_equal_matter_gives_equal_bytes():
    assert pages(PICTURES) == pages(PICTURES)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_paper_is_chosen(paper, size):
    assert Reader(pages("", paper=paper)).sizes == {size}
