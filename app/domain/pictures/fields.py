"""The fields of a card as an audience may read them: as values, and in words."""

from collections.abc import Iterator, Mapping, Sequence

from app.domain.commands import Fields
from app.domain.method import ArtefactType, Field
from app.domain.pictures.lens import Lens

STAFF_ONLY = "A card for staff only"
NOT_SHARED = "A card that is not shared yet"

YES, NO = "Yes", "No"


def fields_for(lens: Lens, kind: ArtefactType | None, fields: Fields) -> dict[str, object]:
    """The fields that the form knows, without references to cards that they do not see."""
    known = kind.fields if kind else ()
    shown = ((field.id, shown_value(lens, field, fields.get(field.id))) for field in known)
    return {id: value for id, value in shown if value is not None}


def shown_value(lens: Lens, field: Field, value: object) -> object:
    match field.kind:
        case "reference" | "references":
            return _references(lens, value)
        case "group" | "rows":
            return _groups(lens, field, value)
        case _:
            return value


def _references(lens: Lens, value: object) -> object:
    if isinstance(value, list | tuple):
        return [each for each in value if lens.title(str(each)) is not None] or None
    return value if value is not None and lens.title(str(value)) is not None else None


def _groups(lens: Lens, field: Field, value: object) -> object:
    if isinstance(value, Mapping):
        parts = ((part.id, shown_value(lens, part, value.get(part.id))) for part in field.fields)
        return {id: each for id, each in parts if each is not None}
    if isinstance(value, list | tuple):
        return [_groups(lens, field, each) for each in value]
    return None


def glance(lens: Lens, kind: ArtefactType | None, fields: Fields) -> list[dict[str, str]]:
    """The few fields that the small card shows, in words."""
    ids = kind.glance if kind else ()
    chosen = (field for id in ids if kind and (field := kind.field(id)))
    said = ((field.label, words(lens, field, fields.get(field.id))) for field in chosen)
    return [{"label": label, "text": text} for label, text in said if text]


def words(lens: Lens, field: Field, value: object) -> str:
    """The value as people say it; empty for what is empty or not theirs to see."""
    if isinstance(value, Mapping):
        return "; ".join(_parts(lens, field, value))
    if isinstance(value, list | tuple):
        return _several(lens, field, value)
    if value is None or value == "":
        return ""
    return _single(lens, field, value)


def _parts(lens: Lens, field: Field, value: Mapping[str, object]) -> Iterator[str]:
    for part in field.fields:
        text = words(lens, part, value.get(part.id))
        if text:
            yield f"{part.label}: {text}"


def _several(lens: Lens, field: Field, values: Sequence[object]) -> str:
    """Rows by their first part: their name."""
    first = field.fields[0] if field.kind == "rows" and field.fields else None
    rows = (v.get(first.id) if first and isinstance(v, Mapping) else v for v in values)
    said = [words(lens, first or field, row) for row in rows]
    return "; ".join(text for text in said if text)


def _single(lens: Lens, field: Field, value: object) -> str:
    match field.kind:
        case "reference" | "references":
            return lens.title(str(value)) or ""
        case "person":
            return lens.name(str(value))
        case "yes_no":
            return YES if value else NO
        case _:
            chosen = (choice.label for choice in field.choices if choice.value == str(value))
            return next(chosen, str(value))
