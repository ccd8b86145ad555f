"""What a section does not know yet, drawn from the record by rule."""

from collections.abc import Iterator, Sequence

from app.domain.method import Section
from app.domain.model.sections import sheets
from app.domain.room import Artefact
from app.outcome.cells import cell
from app.outcome.edition import Edition
from app.outcome.practice_records import unanswered_in
from app.outcome.programme_records import unheeded

NAMED = 3
"""So many titles are named; the rest is a number."""


def unknowns(edition: Edition, section: Section, home: Sequence[Artefact]) -> Iterator[str]:
    yield from unanswered_in(edition, section)
    yield from _untested(edition, home)
    yield from _challenged(edition, home)
    yield from unheeded(edition, home)
    yield from _left_open(edition, section, home)


def _untested(edition: Edition, home: Sequence[Artefact]) -> Iterator[str]:
    graded = [a for a in home if a.id in edition.grades]
    untested = [a for a in graded if edition.grades[a.id] == "D"]
    if untested:
        yield edition.say(
            "{n} of {all} statements were put forward and kept, but not tested by a vote or a "
            "sponsor."
        ).format(n=len(untested), all=len(graded))


def _challenged(edition: Edition, home: Sequence[Artefact]) -> Iterator[str]:
    ids = {artefact.id for artefact in home}
    for challenge in edition.room.challenges.values():
        if challenge.is_open and challenge.artefact in ids:
            title = edition.room.artefacts[challenge.artefact].title
            yield edition.say("{title}: “{text}” is not answered.").format(
                title=title, text=challenge.text
            )


def _left_open(edition: Edition, section: Section, home: Sequence[Artefact]) -> Iterator[str]:
    """Columns at home in this section that somebody left empty."""
    if edition.room.method is None:
        return
    for sheet in sheets(section, edition.room.method):
        own = [a for a in home if a.type == sheet.source] if sheet.home else []
        for column in sheet.columns:
            empty = [a.title for a in own if not cell(edition, a, column)]
            if (
                empty
                and len(column.path) == 1
                and column.path[0] not in ("votes", "mean", "raters", "share", "progress")
            ):
                yield edition.say("“{heading}” is open for {titles}.").format(
                    heading=column.heading, titles=_some(edition, empty)
                )


def _some(edition: Edition, titles: Sequence[str]) -> str:
    if len(titles) <= NAMED:
        return ", ".join(f"“{title}”" for title in dict.fromkeys(titles))
    return edition.say("{n} of them").format(n=len(titles))
