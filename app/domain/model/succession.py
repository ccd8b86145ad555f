"""What a closed workshop leaves to the next one: practices, and everything that is still open."""

from collections.abc import Callable, Iterator, Mapping

from app.domain.commands import Brought, Continued, DefineTerm, Fields, ParkItem
from app.domain.method import Field
from app.domain.model.grades import Doubt, doubts
from app.domain.model.maturity import ratings
from app.domain.model.practices import ladder_of, rung_of
from app.domain.room import Artefact, Room
from app.domain.text import TEXT

UNDONE = ("initiative", "pledge")
"""What somebody set out to do: the next workshop asks whether it was done."""

Say = Callable[[str], str]


def continued(room: Room, code: str) -> Continued | None:
    """Only what is over can be gone on from."""
    if room.closed_at is None:
        return None
    rated = ratings(room)
    medians = {area: median for area, median in _medians(rated[-1].areas)} if rated else {}
    model = rated[-1].model if rated else ""
    return Continued(code, room.title, room.closed_at, room.packs, model, medians)


def _medians(areas: Mapping[str, Mapping[str, object]]) -> Iterator[tuple[str, float]]:
    for area, result in areas.items():
        median = result.get("median")
        if isinstance(median, int | float):
            yield area, median


def brought(room: Room, say: Say = str) -> tuple[Brought, ...]:
    """Each card once, by type in the method's order; it says which team it comes from.

    People stay behind: ids mean nothing in another room, and names are in no journal.
    """
    found = doubts(room)
    told = {a.id: _reasons(room, a, found.get(a.id, ()), say) for a in room.artefacts.values()}
    reasons = {id: why for id, why in told.items() if why}
    kinds = {kind.id: n for n, kind in enumerate(room.method.types)} if room.method else {}
    chosen = sorted((room.artefacts[id] for id in reasons), key=lambda a: (kinds[a.type], a.id))
    return tuple(_card(room, artefact, reasons, say) for artefact in chosen)


def _card(room: Room, artefact: Artefact, reasons: Mapping[str, list[str]], say: Say) -> Brought:
    kind = room.method.type(artefact.type) if room.method else None
    return Brought(
        artefact.id,
        artefact.type,
        artefact.title,
        _fields(kind.fields if kind else (), artefact.current.fields, frozenset(reasons)),
        _why(room, artefact, reasons[artefact.id], say),
        artefact.internal_only,
    )


def _reasons(room: Room, artefact: Artefact, found: tuple[Doubt, ...], say: Say) -> list[str]:
    """Why it goes along; empty for what is settled and done with."""
    if not artefact.standing:
        return []
    said = [
        (_is_open(room, artefact), say("a challenge is open")),
        (artefact.status == "contested" or bool(set(found) - {"challenge"}), say("contested")),
        (artefact.status == "parked", say("parked")),
        (artefact.type in UNDONE, say("set out to be done")),
    ]
    return [*(words for is_so, words in said if is_so), *_history(room, artefact, say)]


def _is_open(room: Room, artefact: Artefact) -> bool:
    return any(c.artefact == artefact.id and c.is_open for c in room.challenges.values())


def _history(room: Room, artefact: Artefact, say: Say) -> list[str]:
    """The rungs of a practice in their order."""
    ladder = ladder_of(room)
    if ladder is None or artefact.type != ladder.type:
        return []
    rungs = [rung_of(ladder, version.fields) for version in artefact.versions]
    climbed = [
        str(rung) for rung, before in zip(rungs, [0, *rungs], strict=False) if rung != before
    ]
    return [say("rung {rungs}").format(rungs=", ".join(climbed))]


def _why(room: Room, artefact: Artefact, reasons: list[str], say: Say) -> str:
    teams = ", ".join(room.teams[team].name for team in artefact.teams if team in room.teams)
    day = f"{room.closed_at:%Y-%m-%d}" if room.closed_at else ""
    origin = say("From “{title}”, {day}").format(title=room.title, day=day)
    whole = f"{origin}{f' ({teams})' if teams else ''}: {'; '.join(reasons)}."
    return f"{whole} {artefact.brought}".strip()[:TEXT]


def _fields(spec: tuple[Field, ...], said: Fields, ids: frozenset[str]) -> dict[str, object]:
    """Without people, and without references to cards that stay behind."""
    kept = {field.id: _kept(field, said.get(field.id), ids) for field in spec}
    return {id: value for id, value in kept.items() if value not in (None, "", [], {})}


def _kept(field: Field, value: object, ids: frozenset[str]) -> object:
    match field.kind:
        case "person":
            return None
        case "reference":
            return value if value in ids else None
        case "references":
            return [each for each in _several(value) if each in ids]
        case "group":
            return _fields(field.fields, value, ids) if isinstance(value, Mapping) else None
        case "rows":
            rows = (row for row in _several(value) if isinstance(row, Mapping))
            return [kept for row in rows if (kept := _fields(field.fields, row, ids))]
        case _:
            return value


def _several(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []


def parked(room: Room) -> tuple[ParkItem, ...]:
    """Parked and never taken up again."""
    left = (item for item in room.parked.values() if not item.taken_out)
    return tuple(ParkItem(i.id, i.text, i.reason, i.look_again) for i in left)


def terms(room: Room) -> tuple[DefineTerm, ...]:
    """Words with the meaning that was given first or settled."""
    return tuple(
        DefineTerm(t.term, t.meaning, t.not_to_be_confused_with) for t in room.terms.values()
    )
