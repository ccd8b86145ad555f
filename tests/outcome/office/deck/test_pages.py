"""What slides say, before anything is drawn."""

from app.outcome.office.deck.pages import Line, Table


def test_a_table_is_graded_when_any_line_is():
    assert Table("t", ("a",), (Line(("x",)), Line(("y",), "B")), (1,)).graded
    assert not Table("t", ("a",), (Line(("x",)),), (1,)).graded
