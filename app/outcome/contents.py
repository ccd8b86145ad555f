"""What is in a pack, as its first page lists it: each file or folder once, in the order to read."""

from typing import NamedTuple

from app.outcome.album import FOLDER, album
from app.outcome.edition import Edition


class Kept(NamedTuple):
    """`name` is a file, or a folder with a stroke behind it; `also`: the same in other formats.

    `title` is empty where the name says enough; one with a title is a page that can be opened.
    """

    name: str
    title: str
    what: str
    also: str = ""


def contents(edition: Edition) -> list[Kept]:
    return [*_pages(edition), *_to_work_with(edition), *_for_tools(edition)]


def _pages(edition: Edition) -> list[Kept]:
    _ = edition.say
    return [
        Kept("01_one_page.html", _("Page one"),
             _("what changes, what starts, what is not settled, how sure we are"), "PDF"),
        Kept("02_draft_tom.html", _("Draft model"),
             _("every statement with where it comes from and how firm it is"), "PDF, Word"),
        Kept("03_change_programme.html", _("Programme"),
             _("initiatives, owners, risks, decisions, dates"), "PDF, Word"),
        Kept("04_evidence.html", _("Evidence"),
             _("ballots, who built on whom, every card, how the session went"), "PDF"),
        Kept("reader.html", _("Reader"),
             _("search everything; from any line to its card, its versions, its votes and back")),
    ]  # fmt: skip


def _to_work_with(edition: Edition) -> list[Kept]:
    _ = edition.say
    own = Kept("05_participants/", "", _("a page for each participant: what they wrote, lent "
                                         "and promised"))  # fmt: skip
    return [
        Kept("sponsor_deck.pptx", "", _("slides for the sponsors; below each, the evidence for "
                                     "whoever speaks")),
        Kept("registers.xlsx", "", _("every register on a sheet of its own, to filter and sort")),
        Kept("calendar.ics", "", _("the days on which the room looks again, and what was "
                                   "promised, for your calendar")),
        *([own] if edition.variant == "internal" else []),
    ]  # fmt: skip


def _for_tools(edition: Edition) -> list[Kept]:
    _ = edition.say
    shown = Kept(FOLDER, "", _("the pictures that people put on their cards"))
    pictures = [shown] if album(edition) else []
    return [
        *pictures,
        Kept("charts/", "", _("every chart as SVG and as PNG, for your own slides")),
        Kept("model/", "", _("the model for architects: ArchiMate, BPMN, LeanIX, Ardoq, OKF")),
        Kept("data/", "", _("the same as tables (CSV) and as one file (workshop.json), for your "
                            "own tools")),
        Kept("MANIFEST.json", "", _("a checksum for each file, and the place of the record they "
                                    "were made from")),
    ]  # fmt: skip
