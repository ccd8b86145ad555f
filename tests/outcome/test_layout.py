"""What a document is made of."""

from app.outcome.layout import Panel, Part, Row


def test_a_part_without_rows_was_not_worked_on():
    assert not Part("TOM-01", "One page", (Panel("", ("a",), ()),)).worked_on
    assert Part("TOM-01", "One page", (Panel("", ("a",), (Row(("1",)),)),)).worked_on
    assert Part("TOM-08", "Chain", (Panel("A chain without steps", (), (), cite="A-1"),)).worked_on


def test_a_table_that_is_too_wide_becomes_cards():
    assert not Panel("", tuple("abcdef"), ()).as_cards
    assert Panel("", tuple("abcdefg"), ()).as_cards


def test_a_panel_is_graded_when_one_of_its_rows_is():
    assert Panel("", ("a",), (Row(("1",)), Row(("2",), grade="B"))).graded
    assert not Panel("", ("a",), (Row(("1",)),)).graded


def test_a_column_for_sources_is_there_when_a_row_has_one():
    assert Panel("", ("a",), (Row(("1",)), Row(("2",), ref="A-001"))).sourced
    assert not Panel("", ("a",), (Row(("1",)),)).sourced
