"""Pictures of the product for docs/screenshots, taken while a story is played: `make pictures`."""

import os
from pathlib import Path

from tests.browser.people import Somebody

FOLDER = os.environ.get("CHARRETTE_PICTURES")
"""Where pictures go; without it none are taken, and stories are quicker."""


def take(person: Somebody, name: str) -> None:
    """One picture in light colours, one in dark: NAME.png and NAME-dark.png."""
    if not FOLDER:
        return
    for scheme, path in (("light", f"{name}.png"), ("dark", f"{name}-dark.png")):
        with person.watched.unobserved():
            person.page.emulate_media(color_scheme=scheme)
            person.page.screenshot(path=Path(FOLDER) / path, scale="css")
    person.page.emulate_media(color_scheme=None)
