"""Time, and what each kind of round drew out of the room."""

from app.outcome.figures import rounds
from tests.outcome.figures.drawn import charts, made, words


def test_what_took_longer_than_planned_says_so():
    drawing = charts(rounds)["round-times"]
    assert "Services, first version: 39 of 35 minutes" in drawing.alt
    assert {"09:00", "+4", "−5", "480"} <= set(words(drawing))


def test_every_kind_of_round_says_how_many_were_active():
    drawing = charts(rounds)["engagement"]
    assert (
        "The operating core: 62 % active, 4.6 versions and 1.6 borrowings in ten minutes"
        in drawing.alt
    )


def test_the_figures_are_the_same_for_the_public():
    assert charts(rounds, made(variant="public"))["engagement"].alt == (
        charts(rounds)["engagement"].alt
    )


def test_an_empty_room_has_no_times():
    assert charts(rounds, made("empty")) == {}
