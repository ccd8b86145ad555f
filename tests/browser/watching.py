"""What nobody sees on a page but everybody would regret: console, failed requests, axe."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, Request, Response, ViewportSize

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async tags => {
  const [left, top] = [scrollX, scrollY];
  scrollTo({ top: 0, behavior: "instant" });
  const found = await axe.run({ runOnly: tags, resultTypes: ["violations"], preload: false });
  scrollTo({ left, top, behavior: "instant" });
  return found;
}"""
"""From the top of the page: what is half under its edge where somebody has scrolled is in order."""
SPILT = """() => [...document.querySelectorAll("button, a.button")]
  .filter((each) => each.checkVisibility() && getComputedStyle(each).overflowX === "visible")
  .filter((each) => each.scrollWidth > each.clientWidth + 1)
  .map((each) => `spills: ${each.outerHTML.slice(0, 200)}`)"""
"""Buttons that are too narrow for their words."""
CUT = """() => [...document.querySelectorAll("button, a.button, input, select, textarea")]
  .filter((each) => each.checkVisibility())
  .filter((each) => {
    const dialog = each.closest("dialog");
    for (let up = each.parentElement; up !== dialog; up = up.parentElement)
      if (getComputedStyle(up).overflowX === "auto") return false;
    const edge = dialog ? dialog.getBoundingClientRect().right : innerWidth;
    return each.getBoundingClientRect().right > edge + 1;
  })
  .map((each) => `cut off: ${each.outerHTML.slice(0, 200)}`)"""
"""Buttons and fields that reach over the edge of their dialog, or of the page, and are in no row
that is meant to be pushed along, like tabs on a phone."""
PHONE: ViewportSize = {"width": 390, "height": 844}
ABORTED = "net::ERR_ABORTED"
ICON = "/icon.svg"
ERROR = 400  # HTTP statuses from here on say that something failed
NOTHING = re.compile(r"(?!)")
LOUD = frozenset({"error", "warning"})


class Watched:
    """Listens to one page from its first request on."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.troubles: list[str] = []
        self.meant = NOTHING
        """How troubles begin that this story means to make."""
        page.on("console", self._said)
        page.on("pageerror", lambda error: self._note(f"script: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)

    def forget(self) -> None:
        """What went wrong until now was meant to."""
        self.troubles.clear()

    @contextmanager
    def unobserved(self) -> Iterator[None]:
        """What our own instruments put into the page is none of its troubles."""
        before = list(self.troubles)
        yield
        self.troubles = before

    def in_the_way(self) -> list[str]:
        return self.troubles + self.barriers() + self.spilt()

    def spilt(self) -> list[str]:
        """Buttons whose words run over their edge, and what is cut off; on a phone too."""
        usual = self.page.viewport_size
        assert usual
        found = self._spilt()
        self.page.set_viewport_size(PHONE)
        found += self._spilt()
        self.page.set_viewport_size(usual)
        return found

    def _spilt(self) -> list[str]:
        return self.page.evaluate(SPILT) + self.page.evaluate(CUT)

    def barriers(self) -> list[str]:
        """What axe finds, one line for each element: rule, element, reason."""
        with self.unobserved():
            if not self.page.evaluate("() => 'axe' in globalThis"):
                self.page.evaluate(AXE.read_text(encoding="utf-8"))
            found = self.page.evaluate(RUN, RULES)
        return [
            f"{rule['id']}: {node['html'][:200]} ({node['failureSummary']})"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in LOUD:
            self._note(f"console: {message.text}")

    def _failed(self, asked: Request) -> None:
        """A download ends the navigation that asked for it, and whoever leaves a page at once does
        not wait for its icon; neither is a failure."""
        cut_short = asked.is_navigation_request() or asked.url.endswith(ICON)
        if not (cut_short and asked.failure == ABORTED):
            self._note(f"{asked.failure}: {asked.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= ERROR:
            self._note(f"{response.status}: {response.url}")

    def _note(self, trouble: str) -> None:
        if not self.meant.match(trouble):
            self.troubles.append(trouble)
