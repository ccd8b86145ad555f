"""The draft so far: page one, model and programme as one page, while the workshop still runs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from gettext import NullTranslations
from typing import Literal

from app.domain.pictures.audiences import Facilitators
from app.domain.pictures.sight import sight_of
from app.domain.room import Artefact, Room
from app.outcome.chapters import chapter
from app.outcome.edition import edition
from app.outcome.layout import Part
from app.outcome.press import Press
from app.outcome.snapshot import Snapshot
from app.outcome.surroundings import first_page, surroundings
from app.outcome.variants import with_artefacts

OVER = frozenset({"closed", "skipped"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A section on the rail. `rounds` to come will feed it."""

    id: str
    title: str
    rows: int
    state: Literal["empty", "begun", "full"]
    rounds: tuple[str, ...]


def draft(snapshot: Snapshot, static: str, words: NullTranslations | None = None) -> bytes:
    """One HTML page, its styles under `static`; what somebody writes alone is not in it."""
    seen = replace(snapshot, room=as_facilitators_see(snapshot.room))
    made = edition(seen, "internal", words)
    chapters = [
        (made.say("The operating model"), chapter(made, "tom")),
        (made.say("The change programme"), chapter(made, "programme")),
    ]
    values = {
        **surroundings(made),
        "title": made.say("The draft so far"),
        "static": static,
        "page": made.once(first_page),
        "chapters": chapters,
        "marks": {part.id: mark(made.room, part) for _, shown in chapters for part in shown},
    }
    return Press(made.words).page("draft", values)


def mark(room: Room, part: Part) -> Mark:
    """Full: none of its tables is empty."""
    filled = [bool(panel.rows or panel.cite) for panel in part.panels]
    state: Literal["empty", "begun", "full"] = "begun" if any(filled) else "empty"
    if filled and all(filled):
        state = "full"
    rows = sum(len(panel.rows) for panel in part.panels)
    return Mark(part.id, part.title, rows, state, tuple(_to_come(room, part.id)))


def _to_come(room: Room, section: str) -> Iterator[str]:
    """Titles of rounds that feed the section and are not over."""
    for round in room.agenda:
        if section in round.design.sections and round.state not in OVER:
            yield round.design.title


def as_facilitators_see(room: Room) -> Room:
    """Without the versions that people write for themselves alone just now."""
    sight = sight_of(room, Facilitators())
    kept: dict[str, Artefact] = {}
    for artefact in room.artefacts.values():
        if seen := sight.seen(artefact):
            kept[artefact.id] = replace(artefact, versions=seen)
    return with_artefacts(room, kept)
