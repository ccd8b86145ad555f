"""Operability: which of seven links a service has to what makes it run."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.room import Artefact, Room

WORK = ("process", "value_chain")
DOERS = ("organisation", "supplier")


@dataclass(frozen=True, slots=True)
class Chain:
    missing: tuple[str, ...]
    of: int = 7

    @property
    def have(self) -> int:
        return self.of - len(self.missing)


def operability(room: Room) -> dict[str, Chain]:
    """Every service that is adopted or contested, and what it still lacks."""
    return {
        a.id: _chain(room, a)
        for a in room.artefacts.values()
        if a.type == "service" and a.status in ("adopted", "contested")
    }


def _chain(room: Room, service: Artefact) -> Chain:
    work = {
        id
        for kind in ("process", "value_chain")
        for id in _from(room, "realises", kind, service.id)
    }
    links: Mapping[str, bool] = {
        "moment": bool(_to(room, "at_moment", "moment", service.id)),
        "capability": bool(_to(room, "requires", "capability", service.id)),
        "process": bool(work),
        "performer": any(
            _from(room, "performs", kind, id)
            for id in work
            for kind in ("organisation", "supplier")
        ),
        "measure": bool(_from(room, "steers", "measure", service.id)),
        "initiative": bool(_from(room, "delivers", "initiative", service.id)),
        "roadblock": bool(_from(room, "blocks", "roadblock", service.id)),
    }
    return Chain(tuple(name for name, there in links.items() if not there))


def _from(room: Room, kind: str, type: str, target: str) -> list[str]:
    """Standing artefacts of a type from which a trace leads to `target`."""
    sources = [t.source for t in room.traces if t.kind == kind and t.target == target]
    return [id for id in sources if _stands(room, id, type)]


def _to(room: Room, kind: str, type: str, source: str) -> list[str]:
    targets = [t.target for t in room.traces if t.kind == kind and t.source == source]
    return [id for id in targets if _stands(room, id, type)]


def _stands(room: Room, id: str, type: str) -> bool:
    artefact = room.artefacts.get(id)
    return bool(artefact and artefact.standing and artefact.type == type)
