"""What is wrong with the form of a file, in words that a facilitator understands."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

from pydantic_core import ErrorDetails

from app.designs.whereabouts import Place

_PLAIN: Mapping[str, str] = {
    "missing": "is missing",
    "string_type": "must be text in quotes",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list in [brackets]",
    "dataclass_type": "must be a table with keys of its own",
    "mapping_type": "must be a table with keys of its own",
    "dict_type": "must be a table with keys of its own",
    "too_long": "holds too many values",
}


def sentence(error: ErrorDetails, root: type) -> str:
    """Why pydantic refuses a value; `root` is the dataclass that the file was read as."""
    kind = error["type"]
    if kind == "unexpected_keyword_argument":
        return _unknown(str(error["loc"][-1]), _keys_at(root, error["loc"][:-1]))
    if kind in {"enum", "literal_error"}:
        return f"{error['input']!r} is not one of {error['ctx']['expected']}"
    return _PLAIN.get(kind, error["msg"])


def _unknown(key: str, known: Sequence[str]) -> str:
    match get_close_matches(key, known, 1):
        case [meant]:
            return f"there is no such key here; did you mean {meant}?"
        case _:
            return f"there is no such key here; there may be {', '.join(known)}"


def _keys_at(kind: object, place: Place) -> tuple[str, ...]:
    """The keys that a table at this place may have, following the type hints."""
    for step in place:
        if isinstance(step, int):
            kind = _element(kind, step)
        elif isinstance(kind, type) and is_dataclass(kind):
            kind = _some(get_type_hints(kind).get(step))
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()


def _element(kind: object, number: int) -> object:
    parts = [part for part in get_args(kind) if part is not Ellipsis]
    return parts[min(number, len(parts) - 1)] if parts else None


def _some(kind: object) -> object:
    """`X` of `X | None`."""
    if get_origin(kind) in {Union, UnionType}:
        return next(part for part in get_args(kind) if part is not type(None))
    return kind
