"""CSV as RFC 4180 has it: UTF-8, a header, CRLF; no cell is ever taken for a formula."""

import csv
import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO

FORMULA = frozenset("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
"""A cell that opens with one of these is read as a formula by some spreadsheet."""

GUARD = "'"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values by column; a row may lack columns, they stay empty."""

    columns: tuple[str, ...]
    rows: Sequence[Mapping[str, object]]

    def encode(self) -> bytes:
        out = StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.columns)
        writer.writerows([cell(row.get(column)) for column in self.columns] for row in self.rows)
        return out.getvalue().encode("utf-8", "replace")


def cell(value: object) -> str:
    """A value as text: lists with semicolons, anything deeper as JSON, nothing as nothing."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case date():
            return value.isoformat()
        case str():
            return guarded(value)
        case Mapping():
            return guarded(json.dumps(value, ensure_ascii=False, default=str))
        case list() | tuple() if all(isinstance(each, str | int | float) for each in value):
            return guarded("; ".join(str(each) for each in value))
        case _:
            return guarded(json.dumps(value, ensure_ascii=False, default=str))


def guarded(text: str) -> str:
    """The text behind an apostrophe if it could be taken for a formula; `bare` takes it off."""
    return GUARD + text if _risky(text) else text


def bare(text: str) -> str:
    return text[1:] if text.startswith(GUARD) and _risky(text[1:]) else text


def _risky(text: str) -> bool:
    """Also behind spaces and invisible signs, and behind apostrophes that were there before."""
    for sign in text:
        if sign in FORMULA:
            return True
        if not (sign == GUARD or sign.isspace() or unicodedata.category(sign) in ("Cc", "Cf")):
            return False
    return False
