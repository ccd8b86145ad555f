"""A calendar file (iCalendar, RFC 5545): when the room looks again, and what was promised."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from app.domain.model.following import Promise, promises
from app.outcome.editing import called, printed
from app.outcome.edition import Edition
from app.outcome.sentences import progress

LONGEST = 75
"""Octets of a line, without its ending; a longer one goes on behind a space."""

FILE = "calendar.ics"
PRODUCT = "-//Charrette//Outcome pack//EN"


class Entry(NamedTuple):
    """A whole day. `id` is the same in every draft, so that calendars replace what they have.

    When the room was opened is part of it: no two workshops share one.
    """

    id: str
    on: date
    title: str
    about: str = ""


def files(edition: Edition) -> dict[str, bytes]:
    return {FILE: calendar(edition)}


def calendar(edition: Edition) -> bytes:
    shown = printed(edition)
    entries = sorted([*_looks(shown), *_promised(shown)], key=lambda entry: (entry.on, entry.id))
    stamp = _stamp(edition.snapshot.at)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        *_property("X-WR-CALNAME", edition.room.title or edition.say("A workshop")),
    ]
    for entry in entries:
        lines += _event(entry, stamp, edition)
    return ("\r\n".join([*lines, "END:VCALENDAR"]) + "\r\n").encode("utf-8", "replace")


def _looks(edition: Edition) -> Iterator[Entry]:
    for renewal in edition.room.renewals.values():
        if on := day_of(renewal.date):
            title = edition.say("Look again: {title}").format(title=edition.room.title)
            yield Entry(f"look-{renewal.day}", on, title, renewal.question)


def _promised(edition: Edition) -> Iterator[Entry]:
    for promise in promises(edition.room):
        if on := day_of(promise.due):
            title = called(edition, promise.artefact)
            yield Entry(f"promise-{promise.artefact.id}", on, title, _about(edition, promise))


def _about(edition: Edition, promise: Promise) -> str:
    """Who answers for it, its line, and how far it is."""
    who = ", ".join(name for person in promise.people if (name := edition.name(person)))
    told = (who, edition.line(promise.artefact), progress(edition, promise))
    return "\n".join(part for part in told if part)


def day_of(text: str) -> date | None:
    """None for what somebody typed that is no date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _event(entry: Entry, stamp: str, edition: Edition) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield from _property("UID", f"{entry.id}-{_stamp(edition.room.opened_at)}@charrette")
    yield f"DTSTAMP:{stamp}"
    yield f"SEQUENCE:{edition.snapshot.seq}"
    yield f"DTSTART;VALUE=DATE:{entry.on:%Y%m%d}"
    if entry.on < date.max:
        yield f"DTEND;VALUE=DATE:{entry.on + timedelta(days=1):%Y%m%d}"
    yield from _property("SUMMARY", entry.title)
    if entry.about:
        yield from _property("DESCRIPTION", entry.about)
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _stamp(at: datetime | None) -> str:
    return f"{(at or datetime(1970, 1, 1, tzinfo=UTC)).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _property(name: str, text: str) -> list[str]:
    return folded(f"{name}:{escaped(text)}")


def escaped(text: str) -> str:
    """Text as a value: no sign in it ends the value, the line or a list."""
    plain = "\n".join(text.splitlines()).replace("\\", "\\\\")
    return plain.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> list[str]:
    """The line in pieces of at most `LONGEST` octets; no letter is cut in two."""
    pieces, piece, size = [], "", 0
    for letter in line:
        wide = len(letter.encode("utf-8", "replace"))
        if size + wide > LONGEST:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + wide
    return [*pieces, piece]
