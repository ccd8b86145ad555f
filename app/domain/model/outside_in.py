"""Department names in cards that should speak of people outside: a hint, never a fault."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from app.domain.method import Method
from app.domain.people import Role, Seat
from app.domain.room import Artefact, Version

TEAM_NOUNS = "department|dept|team|division|unit|desk|office|function"
"""What makes of an everyday word the name of a department: “the service team”."""

INITIALS = 3
"""Words of so few letters count only in capitals: IT is a department, it is not."""

EVERYDAY = frozenset({"compliance", "controlling", "facilities", "finance", "legal", "purchasing"})
"""Listed names that are ordinary words too, where they stand alone and small."""


def words_of(method: Method | None, seats: Mapping[str, Seat]) -> tuple[tuple[str, ...], ...]:
    """The method's names of departments, and what people here call their own work."""
    if method is None or method.outside_in is None:
        return (), ()
    listed = method.outside_in.words
    own = {
        seat.profile.function.replace("_", " ").strip()
        for seat in seats.values()
        if seat.role is Role.PARTICIPANT
    }
    known = {word.casefold() for word in listed}
    return listed, tuple(sorted(word for word in own if word and word.casefold() not in known))


def hits(text: str, words: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """What in this text names a department, as it is written there, each once."""
    pattern = _pattern(*words) if any(words) else None
    found = pattern.finditer(text) if pattern else ()
    return tuple(dict.fromkeys(m[0] for m in found if not _just_a_word(m)))


def names_departments(
    artefact: Artefact, version: Version, method: Method, words: tuple[tuple[str, ...], ...]
) -> tuple[str, ...]:
    """In its title and in all that is typed into it."""
    if method.outside_in is None or artefact.type not in method.outside_in.types:
        return ()
    said = "\n".join([version.title, *_texts(version.fields)])
    return hits(said, words)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


@lru_cache(maxsize=64)
def _pattern(listed: tuple[str, ...], own: tuple[str, ...]) -> re.Pattern[str]:
    """Listed names anywhere; names of the room's own only before a word for a group of people."""
    named = _either(word for word in listed if len(word) >= INITIALS)
    capitals = _either(word for word in listed if len(word) < INITIALS)
    ours = _either(own)
    alone = rf"(?:{named})(?: (?:{TEAM_NOUNS}))?"
    grouped = rf"(?:{ours}) (?:{TEAM_NOUNS})"
    return re.compile(rf"(?<!\w)(?:(?i:{alone})|(?:{capitals})|(?i:{grouped}))(?!\w)")


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, longest_first)) or r"(?!)"


def _just_a_word(found: re.Match[str]) -> bool:
    return found[0] in EVERYDAY
