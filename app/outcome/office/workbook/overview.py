"""The first sheet of the workbook: what is in it, and charts that follow its figures."""

from collections.abc import Mapping, Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from app.domain.model.sections import standing_of
from app.outcome.charts import steps
from app.outcome.edition import Edition
from app.outcome.headlines import status
from app.outcome.office.letters import line
from app.outcome.office.look import SANS, SERIF, colours
from app.outcome.sentences import grade_words

Figures = Sequence[tuple[str, Sequence[float]]]
"""What is counted, and its number in each series."""

SHEET = "overview"
ASIDE = 6
"""The column where charts stand."""

CHART_ROWS = 16
"""Rows that a chart takes."""


def overview(book: Workbook, edition: Edition, sizes: Mapping[str, int]) -> None:
    """`sizes`: sheet to the number of its rows."""
    _, sheet = edition.say, book.add_worksheet(SHEET)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 4, 12)
    _titles(book, sheet, edition)
    row = _contents(book, sheet, edition, sizes, 4)
    charts = 4
    for heading, series, figures in _figures(edition):
        start = row + 1
        row = _table(book, sheet, start, (heading, *series), figures)
        if figures:
            _chart(book, sheet, heading, (start, len(figures), len(series)), charts)
            charts += CHART_ROWS
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1)


def _titles(book: Workbook, sheet: Worksheet, edition: Edition) -> None:
    _, tone = edition.say, colours()
    big = book.add_format({"font_name": SERIF, "font_size": 20, "font_color": tone["INK"]})
    quiet = book.add_format({"font_name": SANS, "font_size": 9, "font_color": tone["QUIET"]})
    sheet.write_string(0, 0, line(edition.room.title) or _("A workshop"), big)
    sheet.write_string(1, 0, line(" · ".join(status(edition))), quiet)
    sheet.write_string(2, 0, _("The same rows as in the CSV files in the folder data."), quiet)


def _contents(
    book: Workbook, sheet: Worksheet, edition: Edition, sizes: Mapping[str, int], row: int
) -> int:
    _ = edition.say
    return _table(book, sheet, row, (_("Sheet"), _("Rows")),
                  [(name, (size,)) for name, size in sizes.items()])  # fmt: skip


def _table(
    book: Workbook, sheet: Worksheet, row: int, head: Sequence[str], figures: Figures
) -> int:
    """The first row that is free below it."""
    tone = colours()
    plain = {"font_name": SANS, "font_size": 10}
    bold = book.add_format({**plain, "bold": True, "bottom": 1, "bottom_color": tone["INK"]})
    text = book.add_format({**plain, "bottom": 1, "bottom_color": tone["HAIR"], "text_wrap": True})
    for place, said in enumerate(head):
        sheet.write_string(row, place, line(said), bold)
    for number, (name, values) in enumerate(figures, row + 1):
        sheet.write_string(number, 0, line(name), text)
        for place, value in enumerate(values, 1):
            sheet.write_number(number, place, value, text)
    return row + len(figures) + 1


def _figures(edition: Edition) -> list[tuple[str, tuple[str, ...], Figures]]:
    """Heading, series and figures of each chart."""
    _, words = edition.say, grade_words(edition)
    return [
        (_("Statements by grade"), (_("Statements"),),
         [(f"{grade} {words[grade][0]}", (n,)) for grade, n in edition.counts.items()]),
        (_("Cards by team"), (_("Cards"),), _by_team(edition)),
        (_("Capabilities"), (_("Today"), _("Target")), _levels(edition)),
    ]  # fmt: skip


def _by_team(edition: Edition) -> Figures:
    made = [artefact.team for artefact in edition.room.artefacts.values()]
    return [(edition.team(team) or team, (made.count(team),)) for team in edition.room.teams]


def _levels(edition: Edition) -> Figures:
    found = standing_of(edition.room, "capability")
    return [(a.title, (level.today, level.target)) for a in found if (level := steps(edition, a))]


def _chart(
    book: Workbook, sheet: Worksheet, heading: str, table: tuple[int, int, int], row: int
) -> None:
    """`table`: the row of its head, how many rows follow, how many series."""
    top, rows, series = table
    tone, font = colours(), {"name": SANS, "size": 9}
    chart = book.add_chart({"type": "bar"})
    for place, fill in zip(range(1, series + 1), ("INK", "CLAY"), strict=False):
        chart.add_series({
            "name": [SHEET, top, place],
            "categories": [SHEET, top + 1, 0, top + rows, 0],
            "values": [SHEET, top + 1, place, top + rows, place],
            "fill": {"color": tone[fill]}, "gap": 55,
            "data_labels": {"value": True, "font": font},
        })  # fmt: skip
    chart.set_title({"name": line(heading), "name_font": {"name": SANS, "size": 11, "bold": True}})
    chart.set_legend({"position": "bottom", "font": font} if series > 1 else {"none": True})
    chart.set_y_axis({"reverse": True, "num_font": font, "major_tick_mark": "none"})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    chart.set_size({"width": 620, "height": 300})
    sheet.insert_chart(row, ASIDE, chart, {"description": line(heading), "object_position": 2})
