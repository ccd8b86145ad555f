"""Names for files and rows: safe on every system, and never two alike."""

import re
from collections.abc import Iterable, Mapping

from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.office.letters import line

UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")

RESERVED = frozenset(
    ["index", "log", "con", "prn", "aux", "nul"]
    + [f"{device}{n}" for device in ("com", "lpt") for n in range(10)]
)
"""Names that mean something else: to a bundle of knowledge, or to Windows."""


def stems(edition: Edition) -> Mapping[str, str]:
    """Artefact id to the name of its file without an ending: its short name in the documents.

    Ids come from browsers, so they may be hostile; on some systems `a1` and `A1` are one file.
    """
    ids = list(edition.room.artefacts)
    wished = [UNSAFE.sub("_", edition.refs.artefact(id)) or "_" for id in ids]
    return dict(zip(ids, unlike(wished, RESERVED, "{name}_{n}"), strict=True))


def titles(edition: Edition, artefacts: Iterable[Artefact]) -> Mapping[str, str]:
    """Artefact id to its title; where a title is there before, its short name tells them apart."""
    listed = list(artefacts)
    refs = [edition.refs.artefact(each.id) for each in listed]
    said = [line(each.title) or ref for each, ref in zip(listed, refs, strict=True)]
    seen: set[str] = set()
    wished = []
    for title, ref in zip(said, refs, strict=True):
        wished.append(f"{title} ({ref})" if title.casefold() in seen else title)
        seen.add(title.casefold())
    ids = [each.id for each in listed]
    return dict(zip(ids, unlike(wished, frozenset(), "{name} #{n}"), strict=True))


def unlike(names: Iterable[str], taken: frozenset[str], pattern: str) -> list[str]:
    """The names, and whatever is taken already with a number to it."""
    gone, given = set(taken), []
    for name in names:
        free, n = name, 2
        while free.casefold() in gone:
            free, n = pattern.format(name=name, n=n), n + 1
        gone.add(free.casefold())
        given.append(free)
    return given
