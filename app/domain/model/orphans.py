"""What hangs in the air: initiatives without a path to the goal, work without one to a customer."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.model.lineage import reached
from app.domain.room import Artefact, Room

FROM_BEHIND = frozenset({"requires"})
"""Kinds of trace that point away from the customer: a service requires a capability."""

OUTCOMES = frozenset({"measure"})
"""Types whose cards say how the goal is measured: whoever reaches one has reached the goal."""

CHANGES = frozenset({"initiative"})


@dataclass(frozen=True, slots=True)
class Orphans:
    """Ids, in the order of the record."""

    goal: tuple[str, ...]
    customer: tuple[str, ...]


def orphans(room: Room) -> Orphans:
    """Initiatives that reach neither customer nor measure; the rest of the how without customer.

    The customer is reached with any card of the why: a persona, a journey, a moment.
    """
    standing = {a.id: a for a in room.artefacts.values() if a.standing}
    onward = _onward(room, standing)
    why, how = _types(room, "why"), _types(room, "how")
    lost: dict[bool, list[str]] = {True: [], False: []}
    for artefact in standing.values():
        is_change = artefact.type in CHANGES
        ends = why | OUTCOMES if is_change else why
        if artefact.type in how and not _ends_in(artefact, ends, standing, onward):
            lost[is_change].append(artefact.id)
    return Orphans(tuple(lost[True]), tuple(lost[False]))


def _types(room: Room, order: str) -> frozenset[str]:
    kinds = room.method.types if room.method else ()
    return frozenset(kind.id for kind in kinds if kind.order == order)


def _onward(room: Room, standing: Mapping[str, Artefact]) -> dict[str, set[str]]:
    onward: dict[str, set[str]] = {}
    for trace in room.traces:
        if trace.source in standing and trace.target in standing:
            ends = (trace.source, trace.target)
            here, there = reversed(ends) if trace.kind in FROM_BEHIND else ends
            onward.setdefault(here, set()).add(there)
    return onward


def _ends_in(
    artefact: Artefact,
    ends: frozenset[str],
    standing: Mapping[str, Artefact],
    onward: Mapping[str, set[str]],
) -> bool:
    return any(standing[id].type in ends for id in reached(artefact.id, onward))
