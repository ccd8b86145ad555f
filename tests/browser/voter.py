"""Filling in a paper of every kind, as somebody with a mouse or a finger does."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.somebody import Somebody


class Voter(Somebody):
    """Each method says something on an open paper; some papers are handed in after that."""

    def option(self, title: str) -> Locator:
        return self.page.get_by_role("listitem").filter(has_text=title).filter(visible=True).first

    def rates(self, area: str, stage: int) -> None:
        """A stage of an area, by what the model says of it."""
        self.picks(self.option(area).get_by_role("radio", name=re.compile(rf"^{stage}\b")))

    def cannot_judge(self, area: str) -> None:
        self.picks(self.option(area).get_by_role("radio", name="Cannot judge"))

    def marks_on_paper(self, title: str, kind: str) -> None:
        self.presses(f"{kind}: {title}")

    def gives_a_dot(self, title: str) -> None:
        self.presses(f"Give one dot to {title}")

    def spends(self, title: str, points: int) -> None:
        amount = self.page.get_by_role("spinbutton", name=title)
        amount.fill(str(points))
        amount.blur()

    def places(self, title: str, *at: int) -> None:
        """On each axis in turn."""
        axes = self.option(title).get_by_role("group")
        expect(axes).to_have_count(len(at))
        for axis, value in zip(axes.all(), at, strict=True):
            self.picks(axis.get_by_role("radio", name=str(value), exact=True))

    def consents(self) -> None:
        self.page.get_by_role("radio", name="I consent").check()
        self.hands_in()

    def objects(self, reason: str) -> None:
        self.page.get_by_role("radio", name="I object").check()
        self.page.get_by_label("What is your objection?").fill(reason)
        self.hands_in()

    def is_content_with_the_change(self, was: str) -> None:
        self.page.get_by_role("radio", name="My objection was taken in").check()
        self.page.get_by_label("What is your objection?").fill(was)
        self.hands_in()

    def scores(self, title: str, mark: int) -> None:
        """On a paper that rates its options; it counts once it is handed in."""
        option = self.page.get_by_role("listitem").filter(has_text=title)
        option.get_by_role("radio", name=str(mark), exact=True).check()
        self.hands_in()

    def chooses(self, title: str) -> None:
        self.page.get_by_role("radio", name=title).check()
        self.hands_in()

    def hands_in(self) -> None:
        hand_in = self.page.get_by_role("button", name="Hand in").filter(visible=True)
        if hand_in.count():
            hand_in.click()
        self.reads("Your paper is in.")
