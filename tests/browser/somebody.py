"""Whoever sits at a device, and what everybody does there."""

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.watching import Watched


class Somebody:
    """A person at a device. Each method does something, then waits until it has worked."""

    lost = "You are offline."
    """What the page says while the server cannot be reached."""

    def __init__(self, name: str, device: BrowserContext, address: str) -> None:
        self.name, self.device, self.address = name, device, address
        self.page: Page = device.new_page()
        self.watched = Watched(self.page)

    def opens(self, path: str) -> None:
        self.page.goto(path if "://" in path else self.address + path)

    def presses(self, name: str, within: Locator | None = None, exact: bool = False) -> None:
        (within or self.page).get_by_role("button", name=name, exact=exact).first.click()

    def fills(self, field: Locator, text: str) -> None:
        """Types into it, or chooses what has these words."""
        if field.evaluate("field => field.localName") == "select":
            field.select_option(label=text)
        else:
            field.fill(text)

    def picks(self, radio: Locator) -> None:
        """By its words: the circle itself may not be drawn."""
        radio.locator("xpath=ancestor::label").click()
        expect(radio).to_be_checked()

    def reads(self, text: str) -> None:
        """The words stand on the page where they can be seen."""
        expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()

    def sees(self, text: str) -> None:
        """Without scrolling."""
        expect(self.page.get_by_text(text).filter(visible=True).first).to_be_in_viewport()

    def looks_up(self) -> None:
        """To the top of the page."""
        self.page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")

    def does_not_read(self, text: str) -> None:
        expect(self.page.get_by_text(text).filter(visible=True)).to_have_count(0)

    def is_connected(self) -> None:
        """The page is alive, and all that was done on it has arrived."""
        expect(self.page.get_by_text("Saved", exact=False).first).to_be_visible()

    def knows_that_the_server_is_gone(self) -> None:
        self.reads(self.lost)

    def is_back(self) -> None:
        self.does_not_read(self.lost)
