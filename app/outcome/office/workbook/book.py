"""Every register as a sheet of one workbook: text stays text, numbers stay numbers."""

from collections.abc import Mapping
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from app.outcome.edition import Edition
from app.outcome.office.letters import legal, line
from app.outcome.office.look import SANS, colours
from app.outcome.office.workbook.overview import overview
from app.outcome.registers import registers
from app.outcome.tables import Table, bare, cell
from app.outcome.zipped import stamped

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

LONGEST = 32767
"""Letters that a cell may hold."""

CUT = " … (the whole text is in data/{name}.csv)"

NARROWEST, WIDEST = 8, 48
"""Letters: how wide a column may be."""

PRINTED = 230
"""Letters side by side on a sheet of A4."""

LINE, MOST_LINES = 13, 8
"""Points of a line, and lines that a row shows; the cell still holds all."""


def workbook(edition: Edition) -> bytes:
    out = BytesIO()
    book = Workbook(out, OPTIONS)
    _properties(book, edition)
    tables = registers(edition)
    overview(book, edition, {name: len(table.rows) for name, table in tables.items()})
    for name, table in tables.items():
        _sheet(book, name, table)
    book.close()
    return stamped(out.getvalue(), edition.snapshot.at)


def _properties(book: Workbook, edition: Edition) -> None:
    _ = edition.say
    workshop = line(edition.room.title)[:200] or _("A workshop")
    book.set_properties({"title": _("{workshop}: registers").format(workshop=workshop),
                         "author": workshop})  # fmt: skip
    book.formats[0].set_font_name(SANS)
    book.formats[0].set_font_size(10)


def _sheet(book: Workbook, name: str, table: Table) -> None:
    sheet = book.add_worksheet(name)
    styles = _styles(book)
    for number, column in enumerate(table.columns):
        sheet.write_string(0, number, column, styles["head"])
    for number, row in enumerate(table.rows, 1):
        said = [written(row.get(column), name) for column in table.columns]
        for place, value in enumerate(said):
            _write(sheet, number, place, value, styles)
    widths = _fit(sheet, table, name)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    _print_on(sheet, name, sum(widths))


def written(value: object, name: str) -> str | int | float:
    """What stands in the cell: as in the CSV file, but without the guard against formulas."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = legal(bare(cell(value)))
    if len(text) <= LONGEST:
        return text
    end = CUT.format(name=name)
    return text[: LONGEST - len(end)] + end


def _write(
    sheet: Worksheet, row: int, column: int, value: str | int | float, styles: Mapping[str, Format]
) -> None:
    if isinstance(value, str):
        if value:
            sheet.write_string(row, column, value, styles["text"])
    else:
        sheet.write_number(row, column, value, styles["number"])


def _styles(book: Workbook) -> dict[str, Format]:
    tone = colours()
    plain = {"font_name": SANS, "font_size": 10, "valign": "top"}
    return {
        "head": book.add_format({**plain, "bold": True, "font_color": tone["WHITE"],
                                 "bg_color": tone["INK"], "text_wrap": True}),
        "text": book.add_format({**plain, "text_wrap": True}),
        "number": book.add_format(plain),
    }  # fmt: skip


def _fit(sheet: Worksheet, table: Table, name: str) -> list[int]:
    """Columns as wide as what they usually hold, rows as high as they need, within limits."""
    texts = [[str(written(row.get(column), name)) for row in table.rows]
             for column in table.columns]  # fmt: skip
    widths = [_width(head, said) for head, said in zip(table.columns, texts, strict=True)]
    for number, width in enumerate(widths):
        sheet.set_column(number, number, width)
    for number in range(len(table.rows)):
        lines = max(-(-len(said[number]) // (width - 1))
                    for said, width in zip(texts, widths, strict=True))  # fmt: skip
        sheet.set_row(number + 1, LINE * min(max(lines, 1), MOST_LINES) + 3)
    return widths


def _width(head: str, said: list[str]) -> int:
    lengths = sorted(len(each) for each in said) or [0]
    usual = max(lengths[len(lengths) * 9 // 10], len(head) + 3)
    return min(max(usual + 2, NARROWEST), WIDEST)


def _print_on(sheet: Worksheet, name: str, wide: int) -> None:
    """On one page side by side where it stays legible."""
    sheet.set_landscape()
    sheet.set_paper(9)
    if wide <= PRINTED:
        sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer(f"&L{name}&R&P / &N")
