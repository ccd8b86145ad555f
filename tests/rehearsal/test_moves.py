"""What many moves look up in a recording."""

from datetime import timedelta

from app.rehearsal.moves import when
from tests.rehearsal.recorded import RECORDING


def test_a_recorded_time_keeps_its_zone():
    noon = when("2026-10-14T12:00:00+01:00")
    assert noon.utcoffset() == timedelta(hours=1)
    assert when("2026-10-14T12:00:00+01:00", seconds=20) - noon == timedelta(seconds=20)


def test_the_first_facilitator_and_the_first_sponsor_lead():
    assert (RECORDING.facilitator, RECORDING.sponsor) == ("f01", "s01")


def test_somebody_of_a_card_is_one_of_its_authors():
    assert RECORDING.somebody_of("A-033") in RECORDING.artefacts["A-033"]["authors"]
