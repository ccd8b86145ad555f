"""What makes the files of a pack: each names what a reader would miss."""

from app.outcome.edition import edition
from app.outcome.makers import MAKERS
from tests.outcome.recorded import empty


def test_every_file_is_made_by_one_maker_only():
    made = edition(empty())
    names = [name for maker in MAKERS for name in maker.make(made)]
    assert len(set(names)) == len(names)
    assert {"00_START_HERE.html", "02_draft_tom.pdf", "calendar.ics", "registers.xlsx"} <= set(
        names
    )


def test_makers_are_told_apart_by_what_they_make():
    names = [maker.name for maker in MAKERS]
    assert len(set(names)) == len(names)
    assert "02_draft_tom.docx" in names
