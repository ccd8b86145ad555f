"""How office documents look: the product's colours, typefaces that every machine has."""

from collections.abc import Mapping
from functools import lru_cache
from string import Template

from app.outcome.figures.paint import palette
from app.settings import home

TONES = {"INK": "ink-1", "SOFT": "pencil-2", "QUIET": "pencil-2", "HAIR": "paper-3",
         "RUST": "vermilion-3", "CLAY": "chalk-2", "SAND": "paper-3", "PAPER": "paper-1",
         "WHITE": "white"}  # fmt: skip
"""What a colour is for, and its name in the style sheet of the product."""

SERIF = "Georgia"
SANS = "Arial"

REGIONS = {"en": "en-GB", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "it": "it-IT", "nl": "nl-NL"}
"""Office programs check the spelling of a language of some country."""


@lru_cache
def colours() -> Mapping[str, str]:
    """Purpose to six hexadecimal digits."""
    return {name: palette()[tone].removeprefix("#").upper() for name, tone in TONES.items()}


def styled(name: str, language: str = "en") -> bytes:
    """A part of an office document from `templates/outcome/office`, in our colours."""
    text = (home() / "templates" / "outcome" / "office" / name).read_text("utf-8")
    values = {**colours(), "SERIF": SERIF, "SANS": SANS,
              "LANGUAGE": REGIONS.get(language, language)}  # fmt: skip
    return Template(text).substitute(values).encode()
