"""The colours of the product for charts, read from its own style sheet; form always says it too."""

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from app.settings import home

INK = "ink-1"
SOFT = "pencil-2"
QUIET = "pencil-2"
FAINT = "pencil-1"
HAIR = "paper-3"
PAPER = "paper-2"
SAND = "paper-3"
CLAY = "chalk-2"
RUST = "vermilion-3"
WHITE = "white"
NONE = "none"

NEXT = 5
"""Of 255: a difference that nobody sees."""

TOKEN = re.compile(r"--([\w-]+):\s*oklch\(([\d.]+)%\s+([\d.]+)\s+([\d.]+)\)")


@lru_cache
def palette(files: Path | None = None) -> dict[str, str]:
    """Every raw colour of the style sheet as #rrggbb; paper is white in print."""
    written = ((files or home()) / "static" / "css" / "tokens.css").read_text("utf-8")
    found = {
        name: rgb(float(light) / 100, float(chroma), float(hue))
        for name, light, chroma, hue in TOKEN.findall(written)
    }
    return {**found, WHITE: "#ffffff", NONE: "none"}


def exact(shade: Sequence[int]) -> Sequence[int]:
    """One of our colours for a shade that is next to it; any other shade as it is."""
    near = (
        ours
        for ours in _channels()
        if all(abs(a - b) <= NEXT for a, b in zip(ours, shade, strict=True))
    )
    return next(near, shade)


@lru_cache
def _channels() -> tuple[tuple[int, ...], ...]:
    named = (palette()[name] for name in (WHITE, INK, RUST, PAPER, SAND, CLAY))
    return tuple(tuple(int(code[n : n + 2], 16) for n in (1, 3, 5)) for code in named)


def rgb(light: float, chroma: float, hue: float) -> str:
    """OKLCH in sRGB, after Ottosson's definition of OKLab; what lies outside is cut off."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    return "#" + "".join(f"{_channel(value):02x}" for value in linear)


def _channel(linear: float) -> int:
    curved = 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
    return round(255 * min(1.0, max(0.0, curved)))
