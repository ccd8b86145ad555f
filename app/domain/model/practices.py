"""Practices on their ladder: every move and who made it, which of them rest, what is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from app.domain.method import Choice
from app.domain.practices import Condition, Gate, PracticeLadder
from app.domain.room import Artefact, Check, Room, Version

TAKEN = frozenset({"borrowed", "built_on"})
"""Links by which a card carries somebody else's practice on."""


@dataclass(frozen=True, slots=True)
class Move:
    """A practice went from one rung to another; derived from its versions, `by` who wrote them."""

    artefact: str
    version: int
    before: int
    after: int
    at: datetime
    by: str | None


def ladder_of(room: Room) -> PracticeLadder | None:
    return room.method.ladder if room.method else None


def practices(room: Room) -> list[Artefact]:
    """Standing cards of the kind that climbs."""
    ladder = ladder_of(room)
    kind = ladder.type if ladder else ""
    return [a for a in room.artefacts.values() if a.type == kind and a.standing]


def rung_of(ladder: PracticeLadder, fields: Mapping[str, object]) -> int:
    """The rung that a card says it stands on; 0 where it says none."""
    rung = fields.get(ladder.field)
    return rung if isinstance(rung, int) else 0


def moves(room: Room) -> list[Move]:
    """All moves up or down, the oldest first."""
    ladder = ladder_of(room)
    found = [m for a in practices(room) for m in _moves(ladder, a)] if ladder else []
    return sorted(found, key=lambda move: (move.at, move.artefact))


def _moves(ladder: PracticeLadder, artefact: Artefact) -> Iterator[Move]:
    for earlier, later in pairwise(artefact.versions):
        before, after = rung_of(ladder, earlier.fields), rung_of(ladder, later.fields)
        if before != after:
            yield Move(artefact.id, later.n, before, after, later.at, later.by)


def resting(room: Room) -> list[Artefact]:
    """High on the ladder, and nobody has said what comes after it or begun it."""
    ladder = ladder_of(room)
    if ladder is None:
        return []
    begun = {link.parent for link in room.links.values() if link.kind == "supersedes"}
    return [a for a in practices(room) if _rests(ladder, a) and a.id not in begun]


def _rests(ladder: PracticeLadder, artefact: Artefact) -> bool:
    fields = artefact.current.fields
    high = rung_of(ladder, fields) >= ladder.rests_from
    return high and not fields.get(ladder.next_field)


def inside(room: Room) -> dict[str, int]:
    """Team to how many practices of its own it has, every team named."""
    own = [a for a in practices(room) if a.origin == "inside"]
    return {team: sum(team in a.teams for a in own) for team in room.teams}


def origins(room: Room) -> dict[str, int]:
    """How many practices come from inside, from outside, or were brought in."""
    found = [a.origin for a in practices(room)]
    return {origin: found.count(origin) for origin in dict.fromkeys(found)}


# ---- what a rung asks for --------------------------------------------------------------------


def unmet(
    room: Room, artefact: Artefact, fields: Mapping[str, object], rung: int, person: str | None
) -> list[Condition]:
    """What `artefact` with these fields lacks for a rung, if `person` moves it there."""
    ladder = ladder_of(room)
    asked = ladder.rung(rung) if ladder else None
    if ladder is None or asked is None:
        return []
    return [c for c in asked.conditions if not _met(room, ladder, artefact, fields, c, person)]


def _met(
    room: Room,
    ladder: PracticeLadder,
    artefact: Artefact,
    fields: Mapping[str, object],
    condition: Condition,
    person: str | None,
) -> bool:
    match condition.kind:
        case "filled":
            return bool(fields.get(condition.field))
        case "entries":
            listed = fields.get(condition.field)
            return isinstance(listed, list | tuple) and len(listed) >= condition.least
        case "checked":
            recipe = fields.get(ladder.recipe_field)
            return person in first_authors(room, artefact) or is_checked(room, artefact, recipe)
        case "challenged":
            return any(c.artefact == artefact.id for c in room.challenges.values())


def first_authors(room: Room, artefact: Artefact) -> frozenset[str]:
    """Who had the practice first: the authors of the cards it was taken from, else its own."""
    taken = [link for link in room.links.values() if link.child == artefact.id]
    parents = [room.artefacts[link.parent] for link in taken if link.kind in TAKEN]
    found = {person for p in parents if p.type == artefact.type for person in p.authors}
    return frozenset(found or artefact.authors)


def is_checked(room: Room, artefact: Artefact, recipe: object) -> bool:
    """Whether a recipe with these words was read by who had the practice first."""
    ladder = ladder_of(room)
    return ladder is not None and any(
        _reads(ladder, artefact, check, recipe) for check in artefact.checks
    )


def _reads(ladder: PracticeLadder, artefact: Artefact, check: Check, recipe: object) -> bool:
    version: Version | None = artefact.version(check.version)
    return version is not None and version.fields.get(ladder.recipe_field) == recipe


# ---- gates -----------------------------------------------------------------------------------


def unanswered(room: Room) -> list[tuple[Gate, list[Choice]]]:
    """The gates that are shut, each with the choices that no card answers."""
    shut = ((gate, _missing(room, gate)) for gate in _gates(room))
    return [(gate, missing) for gate, missing in shut if missing]


def _gates(room: Room) -> list[Gate]:
    """Those of types that the agenda asks for."""
    asked = {a.type for r in room.agenda for a in r.design.artefacts if a.least}
    return [gate for gate in room.method.gates if gate.type in asked] if room.method else []


def _missing(room: Room, gate: Gate) -> list[Choice]:
    kind = room.method.type(gate.type) if room.method else None
    field = kind.field(gate.field) if kind else None
    cards = (a for a in room.artefacts.values() if a.type == gate.type and a.standing)
    said = {str(a.current.fields.get(gate.field)) for a in cards}
    return [choice for choice in field.choices if choice.value not in said] if field else []
