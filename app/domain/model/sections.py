"""Sections of the outcome documents: which tables a method asks for and what feeds them."""

from dataclasses import dataclass

from app.domain.method import ArtefactType, Method, Section
from app.domain.room import Artefact, Room


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and where its value is found: a field, a subfield, a figure of the engine."""

    heading: str
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a section: all columns that have the same source.

    `source` is a type of artefact or what the engine knows (`FROM_THE_ENGINE`). `home`: the
    section is the one that the type belongs to, so its lines are cited here.
    """

    source: str
    columns: tuple[Column, ...]
    home: bool = False


def sheets(section: Section, method: Method) -> tuple[Sheet, ...]:
    """The tables of a section, in the order of its columns.

    A type whose home this is and for which no columns are given gets a table without columns:
    its lines are printed, so that nothing that was made is missing.
    """
    columns: dict[str, list[Column]] = {}
    for heading, place in section.columns:
        source, *path = place.split(".")
        columns.setdefault(source, []).append(Column(heading, tuple(path)))
    for type in types_at_home(section, method):
        columns.setdefault(type.id, [])
    homes = {type.id for type in types_at_home(section, method)}
    return tuple(Sheet(s, tuple(found), s in homes) for s, found in columns.items())


def types_at_home(section: Section, method: Method) -> list[ArtefactType]:
    return [type for type in method.types if type.section == section.id]


def standing_of(room: Room, type: str) -> list[Artefact]:
    return [a for a in room.artefacts.values() if a.standing and a.type == type]


def by_section(room: Room) -> dict[str, list[Artefact]]:
    """Every section of the method and the standing artefacts whose home it is."""
    if room.method is None:
        return {}
    return {
        section.id: [a for type in types_at_home(section, room.method)
                     for a in standing_of(room, type.id)]
        for section in room.method.sections
    }  # fmt: skip
