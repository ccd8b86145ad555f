"""The words of the interface: gettext catalogues beside this file."""

import gettext
from functools import lru_cache
from pathlib import Path

LOCALES = Path(__file__).parent / "locale"
SPOKEN = ("en",)


@lru_cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The translations for `language`; the source text itself where there are none."""
    return gettext.translation("messages", LOCALES, [language], fallback=True)


def language_of(accepted: str) -> str:
    """The first language of an Accept-Language header that we speak, else English."""
    wanted = (part.split(";")[0].strip()[:2].lower() for part in accepted.split(","))
    return next((language for language in wanted if language in SPOKEN), SPOKEN[0])
