"""Values of fields in words: labels for choices, titles for references, names for people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.method import Field
from app.domain.room import Artefact, Room

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wording:
    """`names`: person id to the name that may be shown; `yes` and `no` as they are said."""

    room: Room
    names: Names
    yes: str = "yes"
    no: str = "no"

    def path(self, artefact: Artefact, path: Sequence[str]) -> str:
        """The value at `path` in words: a field, or a field of a group or of rows."""
        field = self._field(artefact.type, path[0])
        value = artefact.current.fields.get(path[0])
        return self.inside(field, value, path[1:])

    def inside(self, field: Field | None, value: object, path: Sequence[str]) -> str:
        if not path:
            return self.value(field, value)
        child = _child(field, path[0])
        if isinstance(value, Mapping):
            return self.inside(child, value.get(path[0]), path[1:])
        if isinstance(value, list | tuple):
            parts = [self.inside(field, each, path) for each in value]
            return ", ".join(part for part in parts if part)
        return ""

    def value(self, field: Field | None, value: object) -> str:
        if value is None or value == "" or (isinstance(value, float) and value != value):
            return ""
        match value:
            case bool():
                return self.yes if value else self.no
            case Mapping():
                return self._group(field, value)
            case list() | tuple():
                return self._several(field, value)
            case _:
                return self._single(field, value)

    def _single(self, field: Field | None, value: object) -> str:
        if field and field.kind == "choice":
            return label(field, value) or str(value)
        if field and field.kind in ("reference", "references"):
            found = self.room.artefacts.get(str(value))
            return found.title if found else str(value)
        if field and field.kind == "person":
            return self.names.get(str(value), "")
        return " ".join(str(value).split())

    def _several(self, field: Field | None, values: Sequence[object]) -> str:
        said = [self._row(field, value) for value in values]
        return (", " if field and field.kind == "rows" else "; ").join(
            part for part in said if part
        )

    def _row(self, field: Field | None, value: object) -> str:
        """A row by its first subfield: its name."""
        if not isinstance(value, Mapping):
            return self.value(field, value)
        first = field.fields[0].id if field and field.fields else next(iter(value), "")
        return self.value(_child(field, first), value.get(first))

    def _group(self, field: Field | None, value: Mapping[object, object]) -> str:
        said = [(_child(field, str(key)), str(key), each) for key, each in value.items()]
        parts = [
            f"{child.label if child else key}: {words}"
            for child, key, each in said
            if (words := self.value(child, each))
        ]
        return "; ".join(parts)

    def _field(self, type: str, id: str) -> Field | None:
        known = self.room.method.type(type) if self.room.method else None
        return known.field(id) if known else None


def label(field: Field, value: object) -> str:
    """How the value of a choice, or of a number whose values have names, is said; else empty."""
    return next((choice.label for choice in field.choices if choice.value == str(value)), "")


def _child(field: Field | None, id: str) -> Field | None:
    return next((f for f in field.fields if f.id == id), None) if field else None
