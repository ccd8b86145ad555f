"""The ladder of practices."""

from dataclasses import replace

from app.outcome.figures import practices
from tests.outcome.figures.drawn import charts, made, with_room, words


def test_every_practice_stands_on_its_rung():
    alt = charts(practices)["practice-ladder"].alt
    assert "1, in somebody's head: Maeve's first sentence" in alt
    assert "5, next practice, in trial: –" in alt


def test_a_crowded_rung_is_counted():
    practice = made().room.artefacts["A-039"]
    many = {f"P-{n}": replace(practice, id=f"P-{n}") for n in range(9)}
    assert "+ 3" in words(charts(practices, with_room(artefacts=many))["practice-ladder"])


def test_without_practices_there_is_no_ladder():
    assert charts(practices, made("half done")) == {}
