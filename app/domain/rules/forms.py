"""A card's fields held against the form of its type; every refusal names the field by its label."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.commands import Fields
from app.domain.method import ArtefactType, Field
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules.sight import sees
from app.domain.text import clean

MOST_LINES = 40
"""Entries in a list, references in a field, rows in a table, where the method names no limit."""

LARGEST = 10**12

EMPTY: tuple[object, ...] = (None, "", [], {}, ())


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
                raise _missing(field.label)
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
        match field.kind:
            case "text" | "long":
                return _text(field, value, label)
            case "number":
                return _number(field, value, label)
            case "choice":
                return _choice(field, value, label)
            case "yes_no":
                return _yes_no(value, label)
            case "date":
                return _date(value, label)
            case "list":
                return [_text(field, line, label) for line in _several(field, value, label)]
            case "reference":
                return self._reference(field, value, label)
            case "references":
                ids = _several(field, value, label)
                return list(dict.fromkeys(self._reference(field, id, label) for id in ids))
            case "person":
                return self._person(value, label)
            case "group":
                return self._group(field, value, label)
            case "rows":
                rows = (self._group(field, row, label) for row in _several(field, value, label))
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
            raise _unreadable(label)
        parts = {part.id: part for part in field.fields}
        if not parts.keys() >= value.keys():
            raise _unreadable(label)
        read = {
            id: self.read(part, value.get(id), f"{label}: {part.label}")
            for id, part in parts.items()
        }
        kept = {id: each for id, each in read.items() if filled(each)}
        missing = next((p.label for p in field.fields if p.required and p.id not in kept), None)
        if kept and missing:
            raise _missing(f"{label}: {missing}")
        return kept or None


def filled(value: object) -> bool:
    return value not in EMPTY


def _missing(label: str) -> Refused:
    return Refused("“{field}” is still empty. Fill it in and post again.", field=label)


def _unreadable(label: str) -> Refused:
    return Refused(
        "“{field}” could not be read. Your text is kept; reload the page and post again.",
        code="bad_request",
        field=label,
    )


def _text(field: Field, value: object, label: str) -> str:
    if not isinstance(value, str):
        raise _unreadable(label)
    try:
        return clean(value if field.kind == "long" else _one_line(value), field.max_length)
    except Refused as refused:
        raise Refused(
            "“{field}” holds at most {most} characters, yours has {has}. Nothing is lost: shorten "
            "it and post again.",
            field=label,
            most=field.max_length,
            has=len(value),
        ) from refused


def _one_line(text: str) -> str:
    return text.replace("\n", " ")


def _several(field: Field, value: object, label: str) -> list[object]:
    """The entries that say something, no more than the form has room for."""
    if not isinstance(value, list | tuple):
        raise _unreadable(label)
    said = [each for each in value if filled(each)]
    most = MOST_LINES if field.most is None else field.most
    if len(said) > most:
        raise Refused(
            "“{field}” holds at most {most} entries, yours has {has}.",
            field=label,
            most=most,
            has=len(said),
        )
    return said


def _number(field: Field, value: object, label: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise Refused("“{field}” must be a whole number.", field=label)
    least = -LARGEST if field.least is None else field.least
    most = LARGEST if field.most is None else field.most
    if not least <= value <= most:
        raise Refused(
            "“{field}” must be between {least} and {most}.", field=label, least=least, most=most
        )
    if field.choices:
        _choice(field, str(value), label)
    return value


def _choice(field: Field, value: object, label: str) -> object:
    if value not in [choice.value for choice in field.choices]:
        raise Refused(
            "“{field}” must be one of: {choices}.",
            field=label,
            choices=", ".join(choice.label for choice in field.choices),
        )
    return value


def _yes_no(value: object, label: str) -> bool:
    if not isinstance(value, bool):
        raise Refused("“{field}” must be yes or no.", field=label)
    return value


def _date(value: object, label: str) -> str:
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise Refused("“{field}” must be a date such as 2026-11-30.", field=label) from None
