"""A chart as other makers take it, and as it is before it is printed."""

from dataclasses import dataclass

from app.outcome.figures.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Figure:
    """`section`: where it belongs, for example TOM-04. `alt` says all that the picture says."""

    id: str
    section: str
    title: str
    alt: str
    svg: bytes
    png: bytes


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure still on its sheet."""

    id: str
    section: str
    title: str
    alt: str
    sheet: Sheet
