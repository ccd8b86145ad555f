"""Pictures of the product for docs/screenshots, taken while a story is played: `make pictures`."""

import os
from pathlib import Path

from tests.browser.people import Somebody

FOLDER = os.environ.get("CHARRETTE_PICTURES")
"""Where pictures go; without it none are taken, and stories are quicker."""


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


def _seen(person: Somebody, scheme: str) -> bytes:
    person.page.emulate_media(color_scheme=scheme)
    return person.page.screenshot(scale="css")
