"""A table as a workbook of one sheet, in which everything is text and nothing is a formula."""

from datetime import UTC
from io import BytesIO

from xlsxwriter import Workbook

from app.outcome.office.letters import legal
from app.outcome.snapshot import Snapshot
from app.outcome.tables import Table, cell
from app.outcome.zipped import EPOCH

LONGEST = 32_767
"""Characters that a cell can hold."""


def xlsx(table: Table, name: str, snapshot: Snapshot) -> bytes:
    """The same table gives the same bytes: the only time in it is the snapshot's."""
    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        created = (snapshot.at or EPOCH).astimezone(UTC).replace(tzinfo=None)
        book.set_properties({"title": name, "created": created})
        sheet = book.add_worksheet(name)
        for column, heading in enumerate(table.columns):
            sheet.write_string(0, column, heading)
            for row, values in enumerate(table.rows, 1):
                if said := as_text(values.get(heading)):
                    sheet.write_string(row, column, said)
    return out.getvalue()


def as_text(value: object) -> str:
    """A workbook knows text from formulas, so text needs no guard in front."""
    return legal(value if isinstance(value, str) else cell(value))[:LONGEST]
