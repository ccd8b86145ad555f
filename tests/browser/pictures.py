"""Pictures of the product for docs/screenshots, taken while a story is played: `make pictures`."""

import os
from base64 import b64encode
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.somebody import Somebody

FOLDER = os.environ.get("CHARRETTE_PICTURES")
"""Where pictures go; without it none are taken, and stories are quicker."""

GRID = (
    "body { margin: 8px; display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px;"
    " background: #777 } img { inline-size: 100%; display: block }"
)


def take(person: Somebody, name: str) -> None:
    """One picture in light colours, and one in dark where that differs: NAME-dark.png."""
    if not FOLDER:
        return
    with person.watched.unobserved():
        light, dark = _seen(person, "light"), _seen(person, "dark")
    person.page.emulate_media(color_scheme=None)
    Path(FOLDER).mkdir(parents=True, exist_ok=True)
    Path(FOLDER, f"{name}.png").write_bytes(light)
    if dark != light:
        Path(FOLDER, f"{name}-dark.png").write_bytes(dark)


class Sheet:
    """Many pages on one picture, three beside each other."""

    def __init__(self) -> None:
        self._shots: list[bytes] = []

    def adds(self, person: Somebody) -> None:
        if FOLDER:
            self._shots.append(person.page.screenshot(scale="css"))

    def is_kept(self, browser: Browser, name: str) -> None:
        if not FOLDER:
            return
        images = "".join(f'<img src="data:image/png;base64,{b64encode(s).decode()}">'
                         for s in self._shots)  # fmt: skip
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_content(f"<style>{GRID}</style>{images}")
        Path(FOLDER).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(FOLDER, f"{name}.png"), full_page=True)
        page.close()


def _seen(person: Somebody, scheme: str) -> bytes:
    person.page.emulate_media(color_scheme=scheme)
    return person.page.screenshot(scale="css")
