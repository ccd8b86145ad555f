"""A Chromium that was installed beforehand, and a window of it for one person."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
WITHOUT = (
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
    "AimEnabled", "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter",
    "OptimizationHints", "PaintHolding", "PreconnectToSearch", "ThirdPartyStoragePartitioning",
)  # fmt: skip
"""The first two draw a list under an address bar that nobody sees, in a process for each window,
which takes longer than many a story; Playwright asks for the others, but only the last such flag
counts."""

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(WITHOUT)}",
)
LAPTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
WALL = {"width": 1920, "height": 1080}
WAIT = 30_000  # ms: a slow machine with eight pages open is no failure
PACKING = 300_000  # ms: a pack is made in a process of its own, beside everything else
MISSING = (
    "No browser for these stories: install Chromium (Debian: apt-get install chromium), or say "
    "where one is with CHARRETTE_CHROMIUM=/path/to/chromium, then run the same command again."
)


class NoBrowser(Exception):
    """There is nothing to open a page with."""


def start(playwright: Playwright) -> Browser:
    """A story is never left out: raises NoBrowser."""
    path = program(os.environ, playwright.chromium.executable_path)
    return playwright.chromium.launch(executable_path=path, args=FLAGS)


def program(environment: Mapping[str, str], playwrights_own: str) -> Path:
    """The one that was named, else the system's, else Playwright's own. Raises NoBrowser."""
    named = environment.get("CHARRETTE_CHROMIUM")
    path = environment.get("PATH", "")
    found = named or next(filter(None, (shutil.which(name, path=path) for name in NAMES)), None)
    chosen = Path(found or playwrights_own)
    if not chosen.exists():
        raise NoBrowser(MISSING)
    return chosen


def window(browser: Browser, size: dict, **more: object) -> BrowserContext:
    """Cookies and storage of its own, as if it were another device. Nothing moves on its pages."""
    context = browser.new_context(
        viewport=size, locale="en-GB", timezone_id="UTC", reduced_motion="reduce", **more
    )
    context.set_default_timeout(WAIT)
    return context
