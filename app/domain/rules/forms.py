"""A card's fields held against the form of its type; every refusal names the field by its label."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.commands import Fields
from app.domain.method import ArtefactType, Field
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules.fields import EMPTY, PLAIN, filled, missing, several, unreadable
from app.domain.rules.sight import sees


@dataclass(frozen=True, slots=True)
class Form:
    """What fields are read against. `asked`: the types that anybody was asked for so far."""

    room: Room
    type: ArtefactType
    by: By
    asked: frozenset[str]

    def whole(self, fields: Fields) -> dict[str, object]:
        """The fields of a new card, without empty ones; what is required must be there."""
        read = self.part(fields, self.type.fields)
        return {id: value for id, value in read.items() if filled(value)}

    def part(self, fields: Fields, required: tuple[Field, ...] = ()) -> dict[str, object]:
        """The fields given, None for an empty one; of `required` none may be empty."""
        read = {id: self._named(id, value) for id, value in fields.items()}
        for field in required:
            if self._needed(field) and not filled(read.get(field.id)):
                raise missing(field.label)
        return read

    def _named(self, id: str, value: object) -> object:
        field = self.type.field(id)
        if field is None:
            raise Refused(
                "This card has no field “{field}”. Reload the page and post again.",
                code="bad_request",
                field=id[:40],
            )
        return self.read(field, value, field.label)

    def _needed(self, field: Field) -> bool:
        """A reference only where somebody was asked for what it may point to."""
        if field.kind in ("reference", "references") and field.refers_to:
            return field.required and not self.asked.isdisjoint(field.refers_to)
        return field.required

    def read(self, field: Field, value: object, label: str) -> object:
        """The value as it is kept, None for an empty one."""
        if value in EMPTY:
            return None
        if field.kind in PLAIN:
            return PLAIN[field.kind](field, value, label)
        match field.kind:
            case "references":
                return self._references(field, value, label)
            case "person":
                return self._person(value, label)
            case "group":
                return self._group(field, value, label)
            case "rows":
                return self._rows(field, value, label)
        return self._reference(field, value, label)

    def _references(self, field: Field, value: object, label: str) -> list[str]:
        ids = several(field, value, label)
        return list(dict.fromkeys(self._reference(field, id, label) for id in ids))

    def _rows(self, field: Field, value: object, label: str) -> list[dict[str, object]] | None:
        rows = [self._group(field, row, label) for row in several(field, value, label)]
        return [row for row in rows if row] or None

    def _reference(self, field: Field, value: object, label: str) -> str:
        artefact = self.room.artefacts.get(value) if isinstance(value, str) else None
        gone = artefact is None or artefact.status == "withdrawn"
        if artefact is None or gone or not sees(self.room, artefact, self.by):
            raise Refused(
                "“{field}” points to a card that does not exist or is not shared with you. "
                "Choose another one.",
                field=label,
            )
        if field.refers_to and artefact.type not in field.refers_to:
            raise Refused(
                "“{field}” cannot point to “{title}”: it is another kind of card.",
                field=label,
                title=artefact.title,
            )
        return artefact.id

    def _person(self, value: object, label: str) -> str:
        if not isinstance(value, str) or value not in self.room.seats:
            raise Refused("“{field}” must be somebody who is in the room.", field=label)
        return value

    def _group(self, field: Field, value: object, label: str) -> dict[str, object] | None:
        if not isinstance(value, Mapping):
            raise unreadable(label)
        parts = {part.id: part for part in field.fields}
        if not parts.keys() >= value.keys():
            raise unreadable(label)
        read = {
            id: self.read(part, value.get(id), f"{label}: {part.label}")
            for id, part in parts.items()
        }
        kept = {id: each for id, each in read.items() if filled(each)}
        empty = next((p.label for p in field.fields if p.required and p.id not in kept), None)
        if kept and empty:
            raise missing(f"{label}: {empty}")
        return kept or None
