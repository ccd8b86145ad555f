"""What people wrote, as letters that a typeface can show."""

import re
import unicodedata
from functools import lru_cache

from app.settings import home

ACTING = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
"""Invisible signs that would act on their neighbours, our own words too."""

JOINING = re.compile("[\u200c\u200d\ufe00-\ufe0f]")
"""Signs that only join or choose: seen in what they change."""

NOT_TEXT = frozenset({"Cc", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Unicode categories that stand for no letter."""


def legible(text: str) -> str:
    """On one line, composed, without what is no letter."""
    plain = ACTING.sub("", unicodedata.normalize("NFC", text))
    return " ".join("".join(map(_seen, plain)).split())


def named(text: str) -> str:
    """Letters that our typefaces do not have stand there by name; marks on letters are left out."""
    return "".join(letter if _shown(letter) else _name(letter) for letter in text)


def _seen(letter: str) -> str:
    return " " if unicodedata.category(letter) in NOT_TEXT else letter


def _shown(letter: str) -> bool:
    return letter in known() or bool(JOINING.match(letter))


def _name(letter: str) -> str:
    if unicodedata.combining(letter):
        return ""
    return f"[{unicodedata.name(letter, f'U+{ord(letter):04X}').lower()}]"


@lru_cache
def known() -> frozenset[str]:
    """Every letter of the typefaces that were cut for print."""
    listed = home() / "static" / "vendor" / "fonts" / "letters.txt"
    return frozenset(listed.read_text("utf-8") if listed.is_file() else "")
