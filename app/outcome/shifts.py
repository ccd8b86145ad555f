"""From and to: what the workshop would change, read off the record by rule."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from app.domain.model.citations import Citation
from app.domain.model.grades import Grade, graded
from app.domain.room import Artefact, Room
from app.outcome.cells import field_of
from app.outcome.editing import called
from app.outcome.edition import Edition
from app.outcome.sentences import cited

FIRM: tuple[Grade, ...] = ("A", "B", "D")
"""What is contested stands under "not settled" instead."""

MOST = 5
NO_PLACE = 99


@dataclass(frozen=True, slots=True)
class Shift:
    """`place` orders those of one grade: by their ballots, what answers before what asks."""

    before: str
    after: str
    detail: str
    grade: Grade
    place: int
    cite: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An artefact and how it is today: as said by itself or `steps` traces away."""

    artefact: Artefact
    today: Artefact | None
    steps: int


def shifts(edition: Edition) -> list[Shift]:
    """The firmest first; each "today" is told once, by what stands nearest to it.

    Where nothing is firm yet, what was adopted all the same is told, with the grade that it has.
    """
    found = [shift for c in _nearest(edition) if (shift := _shift(edition, c))]
    told = found or [_unproven(edition, artefact) for artefact in _adopted(edition)]
    return sorted(told, key=lambda shift: (shift.grade, shift.place))[:MOST]


def _nearest(edition: Edition) -> Iterator[Candidate]:
    """An answer before the question itself, the direct one before the firmest, then by distance."""
    candidates = sorted(
        _candidates(edition),
        key=lambda c: (c.steps == 0, c.steps > 1, edition.grades[c.artefact.id], c.steps),
    )
    told: set[str] = set()
    for candidate in candidates:
        today = candidate.today
        if today is None or today.id in told:
            if _is_new(edition, candidate.artefact):
                yield Candidate(candidate.artefact, None, 0)
        else:
            told.add(today.id)
            yield candidate


def _is_new(edition: Edition, artefact: Artefact) -> bool:
    """Decided, and nothing like it was there before."""
    return artefact.current.fields.get("change") == "new" and edition.grades[artefact.id] == "A"


def _candidates(edition: Edition) -> Iterator[Candidate]:
    """Adopted claims of the model; what only measures or delivers it changes nothing itself."""
    ahead = _ahead(edition.room)
    for artefact in _adopted(edition):
        if edition.grades.get(artefact.id) in FIRM:
            found = _first_with_today(edition.room, artefact, ahead)
            yield Candidate(artefact, *(found or (None, 0)))


def _adopted(edition: Edition) -> Iterator[Artefact]:
    room = edition.room
    return (a for a in graded(room) if a.status == "adopted" and _document(room, a) == "tom")


def _document(room: Room, artefact: Artefact) -> str:
    type = room.method.type(artefact.type) if room.method else None
    sections = room.method.sections if room.method else ()
    return next((s.document for s in sections if type and s.id == type.section), "")


def _ahead(room: Room) -> dict[str, list[str]]:
    ahead: dict[str, list[str]] = {}
    for trace in room.traces:
        ahead.setdefault(trace.source, []).append(trace.target)
    return ahead


def _first_with_today(
    room: Room, start: Artefact, ahead: Mapping[str, list[str]]
) -> tuple[Artefact, int] | None:
    """The nearest artefact, along traces, that says in words how it is today."""
    seen, level, steps = {start.id}, [start.id], 0
    while level:
        for id in level:
            artefact = room.artefacts.get(id)
            if artefact and artefact.standing and _today(artefact):
                return artefact, steps
        found = [target for id in level for target in ahead.get(id, ())]
        level = [id for id in dict.fromkeys(found) if id not in seen]
        seen.update(level)
        steps += 1
    return None


def _today(artefact: Artefact) -> str:
    said = artefact.current.fields.get("today")
    return " ".join(said.split()) if isinstance(said, str) else ""


def _shift(edition: Edition, candidate: Candidate) -> Shift | None:
    artefact, today = candidate.artefact, candidate.today
    if today is artefact:
        after, detail = str(artefact.current.fields.get("target") or ""), artefact.title
    else:
        after, detail = called(edition, artefact), _essence(edition, artefact)
    if not after:
        return None
    before = _today(today) if today else edition.say("Not there today")
    shift = _told(edition, artefact, before, after, detail)
    return replace(shift, place=shift.place + (NO_PLACE if today is artefact else 0))


def _unproven(edition: Edition, artefact: Artefact) -> Shift:
    before = _today(artefact) or edition.say("Not written down")
    return _told(edition, artefact, before, called(edition, artefact), _essence(edition, artefact))


def _told(edition: Edition, artefact: Artefact, before: str, after: str, detail: str) -> Shift:
    return Shift(
        before=before,
        after=after,
        detail=detail,
        grade=edition.grades[artefact.id],
        place=place_of(edition, artefact),
        cite=cited(edition, _first_ballots(edition, artefact)),
    )


def place_of(edition: Edition, artefact: Artefact) -> int:
    """In the first ballot that ranked it."""
    ranks = [placed.rank for placed in edition.citation(artefact).ballots if placed.rank]
    return ranks[0] if ranks else NO_PLACE


def _first_ballots(edition: Edition, artefact: Artefact) -> Citation:
    """Without run-offs: page one says how it fared, the model how the tie was settled."""
    whole = edition.citation(artefact)
    run_offs = {edition.refs.ballots[b.id] for b in edition.room.ballots.values() if b.runoff_of}
    kept = tuple(placed for placed in whole.ballots if placed.ballot not in run_offs)
    return replace(whole, ballots=kept)


def _essence(edition: Edition, artefact: Artefact) -> str:
    """The first text that the small card shows, up to its first break; none beside other words."""
    if artefact.id in edition.room.reworded:
        return ""
    type = edition.room.method.type(artefact.type) if edition.room.method else None
    for id in type.glance if type else ():
        field = field_of(edition, artefact.type, id)
        if field and field.kind in ("text", "long"):
            said = edition.wording.path(artefact, [id])
            return said.split(";")[0].split(". ")[0].rstrip(".")
    return ""
