"""Two lines for whoever comes late."""

from dataclasses import replace

import pytest

from app.domain import commands as ask
from app.domain.clockwork import due
from app.domain.design import Share
from app.domain.people import THE_ROOM
from app.domain.pictures.recap import recap
from app.domain.room import Mandate
from tests.cast import FAY, minutes
from tests.domain.pictures.scenes import begin, opened, started, underway


def test_before_the_first_round_there_is_nothing_to_say():
    assert recap(opened().room) is None


def test_it_says_what_has_happened_and_what_goes_on():
    assert recap(underway().room) == [
        "The goal: Half the waiting time by May. Done so far: Alone, Build.",
        "Now: Reveal. Everybody in the room sees all cards, with names.",
    ]


def test_in_the_first_round_nothing_is_done_yet():
    room = started((FAY, ask.NextRound())).room
    assert recap(room)[0].endswith("This is the first round.")
    assert recap(replace(room, mandate=Mandate()))[0] == "This is the first round."


@pytest.mark.parametrize("share", list(Share))
def test_it_says_who_sees_what_is_made_now(share):
    scene = underway()
    begin(scene, share)
    assert recap(scene.room)[1].startswith("Now: Extra. ")


def test_between_two_rounds_and_after_the_last_one():
    scene = underway().steps((FAY, ask.EndRound()), minutes(1))
    (closing,) = [command for _, command in due(scene.room)]
    scene.steps((THE_ROOM, closing))
    assert recap(scene.room)[1] == "“Reveal” is over; the next round starts soon."
    scene.steps((FAY, ask.CloseWorkshop()))
    assert recap(scene.room)[1] == "The workshop is closed."
