"""A model in the terms of ArchiMate: elements, the relations between them, where each is filed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app.outcome.models.archimate_relations import ASSOCIATION, is_allowed

Say = Callable[[str], str]

WHY, CUSTOMERS, CORE, CHANGE = "why", "customers", "core", "change"
FOLDERS = (WHY, CUSTOMERS, CORE, CHANGE)


def folder_names(say: Say) -> Mapping[str, str]:
    return {
        WHY: say("Why"),
        CUSTOMERS: say("Customers and services"),
        CORE: say("Operating core"),
        CHANGE: say("Change programme"),
    }


@dataclass(frozen=True, slots=True)
class Element:
    """`id` is an NCName, unique in the model; an element of an artefact is called after its id."""

    id: str
    type: str
    name: str
    folder: str
    documentation: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Relation:
    """`name` is how people said it, where the kind alone says too little."""

    kind: str
    source: Element
    target: Element
    name: str = ""

    @property
    def id(self) -> str:
        """Two full stops: no identifier of an element holds them, so no two relations meet."""
        return f"{self.kind}..{self.source.id}..{self.target.id}"


Thing = Element | Relation
Cards = Mapping[str, Element]
"""Artefact id to its element."""


def related(kind: str, source: Element, target: Element, name: str = "") -> Relation:
    """Of this kind where ArchiMate allows it, else an association, which is allowed anywhere."""
    allowed = is_allowed(kind, source.type, target.type)
    return Relation(kind if allowed else ASSOCIATION, source, target, name)
