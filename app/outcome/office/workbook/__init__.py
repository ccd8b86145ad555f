"""The workbook of the pack: every register on a sheet of its own, and an overview."""
