"""Sets a document: its matter goes to Typst as JSON, so nothing that people wrote is markup."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Literal

import typst

from app.outcome.pdf.letters import legible, named
from app.settings import home

Paper = Literal["a4", "us-letter"]
Matter = Mapping[str, object]

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""For a room in which nothing has happened yet."""

NO_FACE = "could not be displayed"
"""What Typst says of a letter that no typeface has; an accessible file shows no empty box."""


def set_pages(
    template: str,
    matter: Matter,
    *,
    at: datetime | None,
    paper: Paper = "a4",
    drawings: Mapping[str, bytes] | None = None,
) -> bytes:
    """A PDF/UA-1 file; `drawings` are SVG by name. The same matter gives the same bytes.

    Letters that we have no typeface for are set in what the system has, else told by name.
    """
    moment = (at or EPOCH).astimezone(UTC)
    shared = {"paper": paper, "day": f"{moment:%Y-%m-%d}"}
    shared |= {f"drawing/{name}": svg.decode() for name, svg in (drawings or {}).items()}
    stamp = int(moment.timestamp())
    for fonts, told in _attempts(matter):
        try:
            return _compiled(template, {**shared, "matter": told}, fonts, stamp)
        except typst.TypstError as error:
            if NO_FACE not in str(error):
                raise
    raise ValueError("Some letters of this document have neither a typeface nor a name.")


def _attempts(matter: Matter) -> Iterator[tuple[typst.Fonts, str]]:
    plain = _told(matter, legible)
    yield ours(), plain
    yield everybodys(), plain
    yield ours(), _told(matter, lambda text: named(legible(text)))


def _told(value: object, letters: Callable[[str], str]) -> str:
    return json.dumps(_lettered(value, letters), ensure_ascii=False, sort_keys=True)


def _lettered(value: object, letters: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return letters(value)
    if isinstance(value, Mapping):
        return {key: _lettered(each, letters) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_lettered(each, letters) for each in value]
    return value


def _compiled(template: str, inputs: dict[str, str], fonts: typst.Fonts, stamp: int) -> bytes:
    folder = home() / "templates" / "outcome" / "typst"
    return typst.compile(
        folder / f"{template}.typ",
        root=folder,
        font_paths=fonts,
        sys_inputs=inputs,
        pdf_standards=["ua-1"],
        timestamp=stamp,
    )


@lru_cache
def ours() -> typst.Fonts:
    """The typefaces of the product, and those that Typst brings along behind them."""
    return typst.Fonts(include_system_fonts=False, font_paths=[_folder()])


@lru_cache
def everybodys() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=True, font_paths=[_folder()])


def _folder() -> str:
    return str(home() / "static" / "vendor" / "fonts")
