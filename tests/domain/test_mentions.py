"""A name is found where it stands as a whole, and nowhere else."""

from app.domain import commands as asked
from app.domain.mentions import mentions
from tests.cast import FAY, OMAR, Play


def found(text, name="Ida Berg"):
    play = Play().steps((FAY, asked.StartRound("close")), (OMAR, asked.SayLine("l1", text)))
    return [(mention.by, mention.text) for mention in mentions(play.journal, name)]


def test_a_name_is_found_whatever_its_capitals_and_stops():
    assert found("Thank you, IDA BERG!") == [("omar", "Thank you, IDA BERG!")]
    assert found("Ida Berg’s card was best")


def test_a_longer_name_is_somebody_elses():
    assert not found("Ida Bergmann was there")
    assert not found("Ida is not enough")


def test_nobody_is_found_nowhere():
    assert not found("Nobody", name=" ")
