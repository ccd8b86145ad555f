"""A draft as somebody reads it in a browser: page one, and what changed from draft to draft."""

from dataclasses import dataclass, replace
from datetime import datetime
from gettext import NullTranslations

from markupsafe import Markup

from app.domain.model.following import promises
from app.outcome.changes_between import Change, changes, kind_words
from app.outcome.edition import Edition, edition
from app.outcome.press import Press
from app.outcome.sentences import day, written_day
from app.outcome.snapshot import Snapshot
from app.outcome.surroundings import first_page, surroundings
from app.outcome.variants import Variant

MOST_DRAFTS = 4
"""Older drafts are listed without what they changed: each costs the making of an edition."""


@dataclass(frozen=True, slots=True)
class Told:
    """A draft in the list; `changes` are pairs of a kind in words and the change."""

    n: int
    on: str
    changes: tuple[tuple[str, Change], ...]
    first: bool


@dataclass(frozen=True, slots=True)
class Due:
    """Something promised that its day has passed."""

    title: str
    who: str
    on: str


@dataclass(frozen=True, slots=True)
class Reading:
    """`page`: HTML of page one, what people wrote in it inert."""

    title: str
    status: tuple[str, ...]
    page: Markup
    drafts: tuple[Told, ...]
    overdue: tuple[Due, ...]


def reading(
    snapshot: Snapshot, variant: Variant, words: NullTranslations, now: datetime
) -> Reading:
    made = edition(snapshot, variant, words)
    around = surroundings(made)
    page = Press(words).fragment("_page_one", {**around, "page": made.once(first_page)})
    status = tuple(str(part) for part in around["status"])  # type: ignore[attr-defined]
    return Reading(str(around["workshop"]), status, page, _drafts(made, snapshot),
                   tuple(_overdue(made, now)))  # fmt: skip


def _drafts(made: Edition, snapshot: Snapshot) -> tuple[Told, ...]:
    told = []
    for age, draft in enumerate(reversed(snapshot.room.drafts)):
        first, on = draft is snapshot.room.drafts[0], day(made, draft.at)
        found = _changes(made, snapshot, draft.seq) if age < MOST_DRAFTS and not first else ()
        told.append(Told(draft.n, on, found, first))
    return tuple(told)


def _changes(made: Edition, snapshot: Snapshot, seq: int) -> tuple[tuple[str, Change], ...]:
    """Of the draft that was made at `seq`, against the one before it."""
    of = made if seq == snapshot.seq else edition(_as_of(snapshot, seq), made.variant, made.words)
    words = kind_words(of)
    return tuple((words[change.kind], change) for change in changes(of))


def _as_of(snapshot: Snapshot, seq: int) -> Snapshot:
    return replace(snapshot, room=snapshot.at_place(seq), seq=seq, events=snapshot.events[:seq])


def _overdue(made: Edition, now: datetime) -> list[Due]:
    today = made.local(now).date()
    late = [p for p in promises(made.room) if p.overdue(today)]
    return [
        Due(p.artefact.title, ", ".join(n for who in p.people if (n := made.name(who))),
            written_day(made, p.due))
        for p in late
    ]  # fmt: skip
