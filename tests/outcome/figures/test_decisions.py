"""Who decides what."""

from app.outcome.figures import decisions
from tests.outcome.figures.drawn import charts, fields, made, standing, with_room, words


def test_roles_and_forums_stand_in_one_grid():
    drawing = charts(decisions)["decision-grid"]
    assert {"Returns service owner", "Fortnightly returns table"} <= set(words(drawing))
    assert "(a role): wording of messages, trial sites, exception rules" in drawing.alt


def test_what_decides_nothing_is_left_out():
    idle = fields(made().room.artefacts["A-059"], decides="")
    drawing = charts(decisions, with_room(artefacts=standing(A_059=idle)))["decision-grid"]
    assert "Returns service owner" not in words(drawing)
    assert charts(decisions, made("half done")) == {}
