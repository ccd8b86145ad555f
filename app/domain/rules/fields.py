"""Values of single fields: in their one form, or refused by the field's label."""

from collections.abc import Callable, Mapping
from datetime import date as Date

from app.domain.method import Field, FieldKind
from app.domain.refusal import Refused
from app.domain.text import clean

MOST_LINES = 40
"""Entries in a list, references in a field, rows in a table, where the method names no limit."""

LARGEST = 10**12

EMPTY: tuple[object, ...] = (None, "", [], {}, ())


def filled(value: object) -> bool:
    return value not in EMPTY


def missing(label: str) -> Refused:
    return Refused("“{field}” is still empty. Fill it in and post again.", field=label)


def unreadable(label: str) -> Refused:
    return Refused(
        "“{field}” could not be read. Your text is kept; reload the page and post again.",
        code="bad_request",
        field=label,
    )


def text(field: Field, value: object, label: str) -> str:
    if not isinstance(value, str):
        raise unreadable(label)
    try:
        cleaned = clean(value, field.max_length)
    except Refused as refused:
        raise Refused(
            "“{field}” holds at most {most} characters, yours has {has}. Nothing is lost: shorten "
            "it and post again.",
            field=label,
            most=field.max_length,
            has=len(value),
        ) from refused
    return cleaned if field.kind == "long" else cleaned.replace("\n", " ")


def several(field: Field, value: object, label: str) -> list[object]:
    """The entries that say something, no more than the form has room for."""
    if not isinstance(value, list | tuple):
        raise unreadable(label)
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


def number(field: Field, value: object, label: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise Refused("“{field}” must be a whole number.", field=label)
    least = -LARGEST if field.least is None else field.least
    most = LARGEST if field.most is None else field.most
    if not least <= value <= most:
        raise Refused(
            "“{field}” must be between {least} and {most}.", field=label, least=least, most=most
        )
    if field.choices:
        choice(field, str(value), label)
    return value


def choice(field: Field, value: object, label: str) -> object:
    if value not in [each.value for each in field.choices]:
        raise Refused(
            "“{field}” must be one of: {choices}.",
            field=label,
            choices=", ".join(each.label for each in field.choices),
        )
    return value


def yes_no(field: Field, value: object, label: str) -> bool:
    if not isinstance(value, bool):
        raise Refused("“{field}” must be yes or no.", field=label)
    return value


def date(field: Field, value: object, label: str) -> str:
    try:
        return Date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise Refused("“{field}” must be a date such as 2026-11-30.", field=label) from None


def lines(field: Field, value: object, label: str) -> list[str]:
    return [text(field, line, label) for line in several(field, value, label)]


PLAIN: Mapping[FieldKind, Callable[[Field, object, str], object]] = {
    "text": text,
    "long": text,
    "number": number,
    "choice": choice,
    "yes_no": yes_no,
    "date": date,
    "list": lines,
}
"""What can be read without knowing the room."""
