"""What must add up in a session design, whatever its method."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from app.designs.whereabouts import Place
from app.domain.design import ROUND_TYPES, Crowd, RoundDesign, SessionDesign

Finding = tuple[Place, str]
"""Where something is wrong and why, in a sentence without its full stop."""

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def arithmetic(design: SessionDesign) -> Iterator[Finding]:
    """Everything in a design that can be checked by counting."""
    yield from _head(design)
    yield from _people(design.people)
    yield from twice(("rounds",), (r.id for r in design.rounds), "round")
    for number, r in enumerate(design.rounds):
        yield from _round(("rounds", number), r)
    total = sum(r.minutes for r in design.rounds)
    if total != design.minutes:
        yield ("minutes",), f"the rounds take {total} minutes together, not {design.minutes}"


def twice(place: Place, ids: Iterable[str], what: str) -> Iterator[Finding]:
    """Every id that somebody before has already."""
    seen: Counter[str] = Counter()
    for number, id in enumerate(ids):
        if seen[id]:
            yield (*place, number, "id"), f"there is another {what} with the id {id}"
        seen[id] += 1


def _head(design: SessionDesign) -> Iterator[Finding]:
    if not _SLUG.fullmatch(design.id):
        yield ("id",), f"{design.id!r} may hold small letters, digits and hyphens only"
    if not design.title.strip():
        yield ("title",), "is empty"
    if design.version < 1:
        yield ("version",), "starts at 1"
    if design.start_hint and not _TIME.fullmatch(design.start_hint):
        yield ("start_hint",), f"{design.start_hint!r} is not a time of day like 09:00"
    if not design.rounds:
        yield ("rounds",), "there must be at least one round"


def _people(people: Crowd) -> Iterator[Finding]:
    if not 1 <= people.min <= people.max:
        yield ("people", "max"), f"from {people.min} to {people.max} people is no range"
    for name, (least, most) in (("teams", people.teams), ("team_size", people.team_size)):
        if not 1 <= least <= most:
            yield ("people", name), f"from {least} to {most} is no range"
    places = people.teams[1] * people.team_size[1]
    if people.max > places:
        yield ("people", "max"), f"{people.max} people do not fit: the teams have {places} places"


def _round(place: Place, r: RoundDesign) -> Iterator[Finding]:
    if not _SLUG.fullmatch(r.id):
        yield (*place, "id"), f"{r.id!r} may hold small letters, digits and hyphens only"
    if not r.title.strip():
        yield (*place, "title"), "is empty"
    if r.type not in ROUND_TYPES:
        reason = f"there is no round type {r.type!r}; there are {', '.join(ROUND_TYPES)}"
        yield (*place, "type"), reason
    if r.minutes < 1:
        yield (*place, "minutes"), "a round takes at least one minute"
    if not 0 <= r.trim_to <= r.minutes:
        reason = f"the round can be cut to {r.trim_to} minutes, but takes only {r.minutes}"
        yield (*place, "trim_to"), reason if r.trim_to > 0 else "cannot be less than nothing"
    for number, asked in enumerate(r.artefacts):
        if asked.least < 0 or (asked.most is not None and asked.most < max(asked.least, 1)):
            where = (*place, "artefacts", number, "most")
            yield where, f"from {asked.least} to {asked.most} is no range"
