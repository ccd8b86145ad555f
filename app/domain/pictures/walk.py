"""The model as a walk: a person, their journey, its moments, what we do there, how it is done."""

from collections.abc import Iterator, Mapping

from app.domain.method import ArtefactType
from app.domain.pictures.fields import words
from app.domain.pictures.lens import Lens
from app.domain.pictures.standing import stands
from app.domain.pictures.view import Keys, Panel, View, by_sight
from app.domain.room import Artefact, Version

WALK_ROUND = "walkthrough"
START = "persona"
ONWARD = ("journey_of", "moment_in", "at_moment", "realises")
"""Traces by which each stop points back to the one before."""

ISSUE = {"type": "raid_item", "fields": {"kind": "issue"}, "text": "text", "about": "about"}
"""The card that says what would break at a stop: which field holds the words, which the stop."""

Seen = Mapping[str, tuple[Artefact, Version]]


def _walk(view: View) -> Keys:
    if not _walking(view):
        return {}
    lens = Lens(view)
    known = dict(_known(view, lens))
    starts = [id for id, (artefact, _) in known.items() if artefact.type == START]
    walks = {f"walk/{id}": {"id": id, "stops": _stops(lens, known, id)} for id in starts}
    return {**walks, "issue": _issue(view)} if _issue(view) else walks


def _walking(view: View) -> bool:
    return view.current is not None and view.current.design.type == WALK_ROUND


def _issue(view: View) -> Mapping[str, object]:
    return ISSUE if view.kind(str(ISSUE["type"])) else {}


def _known(view: View, lens: Lens) -> Iterator[tuple[str, tuple[Artefact, Version]]]:
    for id, artefact in view.room.artefacts.items():
        seen = view.sight.seen(artefact)
        if seen and stands(lens, artefact):
            yield id, (artefact, seen[-1])


def _stops(lens: Lens, known: Seen, start: str) -> list[dict[str, object]]:
    """The person and everything on the way, each once, deepest first along every branch."""
    stops: list[dict[str, object]] = []
    passed: set[str] = set()

    def go(id: str, level: int) -> None:
        if id in passed:
            return
        passed.add(id)
        stops.append({"artefact": id, "level": level, "steps": _steps(lens, *known[id])})
        for next_level, trace in enumerate(ONWARD[level:], level + 1):
            for other in _pointing_at(lens, known, trace, id):
                go(other, next_level)

    go(start, 0)
    return stops


def _pointing_at(lens: Lens, known: Seen, trace: str, id: str) -> Iterator[str]:
    for other, (artefact, version) in known.items():
        if id in _targets(lens.kind(artefact.type), version, trace):
            yield other


def _targets(kind: ArtefactType | None, version: Version, trace: str) -> list[object]:
    """What the fields point to that draw this trace."""
    found: list[object] = []
    for field in kind.fields if kind else ():
        said = version.fields.get(field.id)
        if field.trace == trace and said:
            found += said if isinstance(said, list | tuple) else [said]
    return found


def _steps(lens: Lens, artefact: Artefact, version: Version) -> list[str]:
    """The steps of a journey, a chain or a process, by their names."""
    kind = lens.kind(artefact.type)
    fields = [f for f in kind.fields if f.id in ("stages", "steps")] if kind else []
    rows = [row for field in fields for row in _rows(version.fields.get(field.id))]
    return [words(lens, fields[0], [row]) for row in rows]


def _rows(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []


def _reads(view: View) -> tuple[object, ...]:
    room = view.room
    cards = (room.artefacts, room.links) if _walking(view) else ()
    return (room.method, room.agenda, room.current, view.sight, *cards)


WALK = Panel("walk", _reads, _walk, by_sight)
