"""Somebody who only ever uses the keyboard: Tab, Enter, the arrows, and what they type."""

from playwright.sync_api import expect

from tests.browser.somebody import Somebody

MANY = 150  # presses of Tab after which one has been round the whole page
WHERE = """() => {
  const here = document.activeElement;
  if (here === document.body) return "";
  const labels = [...(here.labels ?? [])].map((label) => label.innerText);
  return [here.getAttribute("aria-label"), ...labels, here.innerText].filter(Boolean).join(" ");
}"""
RADIO_OF = """(title) => {
  const here = document.activeElement;
  return here.type === "radio" && here.closest("li")?.innerText.includes(title);
}"""
RADIO = "() => document.activeElement.type === 'radio'"
ROW_OF = """(title) => {
  const here = document.activeElement;
  return here.localName === "li" && here.innerText.includes(title);
}"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


class NotReached(Exception):
    """Tab never comes to it."""


class Typist(Somebody):
    """A participant without a mouse."""

    def joins(self, code: str) -> None:
        self.opens(f"/join/{code}")
        expect(self.page.get_by_label("Your name")).to_be_focused()
        self.writes(self.name, then="Enter")
        self.page.wait_for_url(f"**/rooms/{code}")
        self.is_connected()

    def goes_to(self, name: str) -> None:
        """By Tab alone, until what has this name is in focus."""
        named = self.page.get_by_text(name).or_(self.page.get_by_label(name))
        expect(named.filter(visible=True).first).to_be_visible()
        self._tabs_until(name, lambda: name in self.page.evaluate(WHERE))

    def goes_to_and_presses(self, name: str) -> None:
        self.goes_to(name)
        self.page.keyboard.press("Enter")

    def goes_to_the_marks_of(self, title: str) -> None:
        expect(self.page.get_by_role("radio").first).to_be_visible()
        self._tabs_until(title, lambda: self.page.evaluate(RADIO_OF, title))

    def goes_to_row(self, title: str) -> None:
        """A row of a list that can be moved by keys."""
        expect(self.page.get_by_text(title).filter(visible=True).first).to_be_visible()
        self._tabs_until(title, lambda: self.page.evaluate(ROW_OF, title))

    def goes_to_the_choices(self) -> None:
        expect(self.page.get_by_role("radio").first).to_be_visible()
        self._tabs_until("a choice", lambda: self.page.evaluate(RADIO))

    def chooses(self, name: str) -> None:
        """Among the choices, by arrows, the one with this name."""
        self.goes_to_the_choices()
        self.page.keyboard.press("Space")
        for _ in range(MANY):
            if name in self.page.evaluate(WHERE):
                return
            self.page.keyboard.press("ArrowDown")
        raise NotReached(name)

    def chooses_with_arrows(self, mark: int) -> None:
        """From the first mark of a row, which is 0, on to this one."""
        for _ in range(mark):
            self.page.keyboard.press("ArrowRight")

    def writes(self, text: str, then: str = "") -> None:
        self.page.keyboard.type(text)
        if then:
            self.page.keyboard.press(then)

    def needs_no_scrolling_sideways(self) -> None:
        assert self.page.evaluate(SIDEWAYS) <= 0

    def _tabs_until(self, name: str, reached) -> None:
        for _ in range(MANY):
            if reached():
                return
            self.page.keyboard.press("Tab")
        raise NotReached(name)
