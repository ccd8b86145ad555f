"""Every way to vote, on its page: a paper filled in without a mouse, and its result read."""

import pytest
from playwright.sync_api import expect

from app.domain.ballots.methods import METHODS
from tests.browser.keyboard import Typist
from tests.browser.pictures import Sheet
from tests.browser.room import LAPTOP

DESIGN = "How well do we renew ourselves"
OPTIONS = ("Locker at the station", "Counter in the shop", "Doorstep")
BY_MODEL = {"maturity": "Vision and strategy", "maturity_stage": "A function improved"}
"""What stands on these comes from the method's model."""


def chooses(maya):
    maya.chooses(OPTIONS[0])


def approves(maya):
    maya.goes_to(OPTIONS[0])
    maya.page.keyboard.press("Space")


def gives(maya):
    maya.goes_to_and_presses(f"More for {OPTIONS[0]}")
    maya.goes_to_and_presses("Hand in")


def dots(maya):
    maya.goes_to_and_presses(f"Give one dot to {OPTIONS[0]}")


def marks(maya):
    maya.goes_to_the_marks_of(OPTIONS[0])
    maya.chooses_with_arrows(4)


def scores_two(maya):
    marks(maya)
    maya.goes_to_the_marks_of(OPTIONS[1])
    maya.chooses_with_arrows(1)


def orders(maya):
    maya.goes_to_row(OPTIONS[0])
    maya.page.keyboard.press("1")
    maya.goes_to_and_presses("Hand in")


def places(maya):
    maya.goes_to_the_marks_of(OPTIONS[0])
    maya.chooses_with_arrows(4)
    maya.page.keyboard.press("Tab")
    maya.chooses_with_arrows(1)
    maya.goes_to_and_presses("Hand in")


def shows(maya):
    maya.goes_to_the_choices()
    maya.chooses_with_arrows(4)
    maya.goes_to_and_presses("Hand in")


def consents(maya):
    maya.chooses("I consent")
    maya.goes_to_and_presses("Hand in")


def heats(maya):
    maya.goes_to_and_presses(f"I like it: {OPTIONS[0]}")


def rates(maya):
    maya.goes_to_the_marks_of(BY_MODEL["maturity"])
    maya.chooses_with_arrows(1)


def ticks(maya):
    maya.goes_to(BY_MODEL["maturity_stage"])
    maya.page.keyboard.press("Space")
    maya.goes_to_and_presses("Hand in")


FIRST = f"{OPTIONS[0]} goes forward."
PAPERS = {
    "dots": (dots, FIRST),
    "single_choice": (chooses, FIRST),
    "approval": (approves, FIRST),
    "points": (gives, FIRST),
    "score": (marks, FIRST),
    "star": (scores_two, FIRST),
    "borda": (orders, FIRST),
    "irv": (orders, FIRST),
    "schulze": (orders, FIRST),
    "quadratic": (gives, FIRST),
    "fist_to_five": (shows, "Everybody can live with it."),
    "consent": (consents, "Adopted: nobody has an open objection."),
    "impact_effort": (places, f"Much impact for little effort: {OPTIONS[0]}."),
    "two_axis": (places, "Nothing is high on both."),
    "heat": (heats, f"Most marks: {OPTIONS[0]}."),
    "maturity": (rates, "As a whole we stand on stage 2: Within functions."),
    "maturity_stage": (ticks, "Not even the first stage is seen by enough of us."),
}
"""How a paper is filled in by keys, and what the result then says."""


def test_there_is_a_paper_for_every_method():
    assert PAPERS.keys() == METHODS.keys()


@pytest.fixture
def maya(room):
    return room.brings(Typist, "Maya", LAPTOP)


def on(method):
    """What is voted on."""
    if method in BY_MODEL:
        return ()
    return OPTIONS[:1] if method in ("fist_to_five", "consent") else OPTIONS


def test_a_paper_of_every_method_is_handed_in_by_keyboard_and_its_result_is_read(room, maya):
    room.opens(DESIGN)
    maya.joins(room.code)
    maya.goes_to_and_presses("Sit with Teal")
    room.fay.starts("Arrive", instead_of_what_runs=False)
    sheet = Sheet()
    for method, (fill, said) in PAPERS.items():
        title = f"By {method.replace('_', ' ')}"
        room.fay.opens_a_ballot_of_our_own(title, method, on(method))
        maya.reads(title)
        fill(maya)
        maya.reads("Your paper is in.")
        sheet.adds(maya)
        room.fay.ends_the_ballot("1 of 1")
        room.fay.reveals_the_result()
        result = maya.page.get_by_role("article", name=title, exact=True)
        expect(result).to_contain_text(said)
        expect(result).to_contain_text("1 of 1 has voted")
    sheet.is_kept(room.browser, "ballots-sheet")
    room.is_in_order()
