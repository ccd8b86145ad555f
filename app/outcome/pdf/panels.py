"""The panels and the charts of a part as plain values for the templates."""

import re
from collections.abc import Sequence
from math import ceil

from app.outcome.charts import Curve, Meter, Steps
from app.outcome.figures.figure import Figure
from app.outcome.layout import Panel, Part, Row
from app.outcome.pdf.columns import Column, columns

Value = dict[str, object]

KEPT = 85.0
"""Millimetres up to which a table is not parted."""

LINE, ROOM = 3.9, 3.8
"""Millimetres of a line in a table, and of the space around a row."""

WIDEST, TALLEST = 168.0, 205.0
"""Millimetres that a chart may take, with its title above it."""

SIZE = re.compile(rb'<svg[^>]* width="([\d.]+)pt" height="([\d.]+)pt"')
POINT = 25.4 / 72

TALL = 700
"""Letters in a row beyond which it may go on over the page."""


def panel_value(panel: Panel, part: Part) -> Value:
    laid = [] if panel.as_cards else columns(panel)
    return {
        "heading": panel.heading if panel.heading != part.title else "",
        "grade": panel.grade,
        "note": panel.note,
        "cite": panel.cite,
        "head": panel.head,
        "kind": _kind(panel),
        "graded": panel.graded,
        "charted": panel.charted,
        "columns": _columns(laid),
        "rows": [_row(panel, row) for row in panel.rows],
        "whole": sum(_height(row, laid) for row in panel.rows) <= KEPT,
        "curve": _curve(panel.curve) if panel.curve else None,
    }


def _kind(panel: Panel) -> str:
    if not panel.rows:
        return "nothing"
    return "cards" if panel.as_cards else "table"


def _columns(laid: Sequence[Column]) -> list[Value]:
    return [{"width": c.width, "right": c.right, "letters": c.letters} for c in laid]


def _height(row: Row, laid: Sequence[Column]) -> float:
    """About how many millimetres a row of a table takes."""
    said = [f"{row.title} {row.cells[0]}", *row.cells[1:]] if row.cells else []
    lines = [ceil(len(text) / column.line) for text, column in zip(said, laid, strict=False)]
    return (max(lines, default=0) + ceil(len(row.cite) / 130)) * LINE + ROOM


def _row(panel: Panel, row: Row) -> Value:
    cells = row.cells
    name = row.title or (cells[0] if panel.as_cards else "")
    return {
        "grade": row.grade,
        "cells": cells,
        "title": name,
        "named": not row.title,
        "cite": row.cite,
        "ref": row.ref,
        "chart": _chart(row.chart) if row.chart else None,
        "tall": _tall(row),
    }


def _tall(row: Row) -> bool:
    return max(map(len, row.cells), default=0) > TALL or len(row.cite) > TALL


def figure_value(figure: Figure) -> Value:
    """In its own size, or as large as a page holds it."""
    said = SIZE.search(figure.svg)
    wide, high = (float(n) * POINT for n in said.groups()) if said else (WIDEST, TALLEST)
    scale = min(1.0, WIDEST / wide, TALLEST / high)
    return {"id": figure.id, "section": figure.section, "title": figure.title, "alt": figure.alt,
            "width": round(wide * scale, 2)}  # fmt: skip


def _chart(chart: Meter | Steps) -> Value:
    if isinstance(chart, Steps):
        return {"boxes": chart.boxes}
    return {"share": min(max(chart.share, 0.0), 1.0)}


def _curve(curve: Curve) -> Value:
    return {"values": curve.values, "least": curve.least, "most": curve.most, "label": curve.label}
