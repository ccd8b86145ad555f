"""The order in which teams present, kept by round."""

from app.domain.commands import DrawPresenters, StartRound
from tests.cast import FAY, given


def test_the_order_is_kept_for_its_round():
    room = given((FAY, StartRound("reveal")), (FAY, DrawPresenters("12345678")))
    assert room.presenters["reveal"].seed == "12345678"
    assert sorted(room.presenters["reveal"].order) == ["T1", "T2"]
