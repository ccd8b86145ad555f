"""Who may point at which card."""

import pytest

from app.domain.commands import StartRound, WithdrawArtefact
from app.domain.refusal import Refused
from app.domain.rules.sight import reads_silently, refuse_gone, seen, sees, shared
from tests.cast import (
    ANA,
    FAY,
    GWEN,
    GWEN_COMES,
    MAYA,
    OMAR,
    SOL,
    given,
    persona,
    revision,
)

ALONE = (FAY, StartRound("alone"))
BUILD = (FAY, StartRound("build"))
REVEAL = (FAY, StartRound("reveal"))


def who_sees(room):
    return [by.person for by in (FAY, MAYA, ANA, OMAR, SOL) if sees(room, room.artefacts["a1"], by)]


def test_in_a_private_round_only_the_author_sees_and_afterwards_the_team():
    assert who_sees(given(ALONE, (MAYA, persona()))) == ["fay", "maya"]
    assert who_sees(given(ALONE, (MAYA, persona()), BUILD)) == ["fay", "maya", "ana"]


def test_in_the_dark_the_team_sees_and_after_the_bell_everybody():
    assert who_sees(given(BUILD, (MAYA, persona()))) == ["fay", "maya", "ana"]
    everybody = ["fay", "maya", "ana", "omar", "sol"]
    assert who_sees(given(BUILD, (MAYA, persona()), REVEAL)) == everybody


def test_guests_never_see_what_is_internal():
    room = given(GWEN_COMES, BUILD, (OMAR, persona(internal_only=True)), REVEAL)
    assert not sees(room, room.artefacts["a1"], GWEN)
    assert sees(room, room.artefacts["a1"], MAYA)


def test_what_somebody_may_not_see_does_not_exist_for_them():
    with pytest.raises(Refused, match="does not exist, or is not shared") as refused:
        seen(given(BUILD, (MAYA, persona())), "a1", OMAR)
    assert refused.value.code == "not_found"


def test_shared_is_what_all_can_see():
    with pytest.raises(Refused, match="has not been shared"):
        shared(given(BUILD, (MAYA, persona())), "a1", ANA)
    assert shared(given(BUILD, (MAYA, persona()), REVEAL), "a1", OMAR).id == "a1"


def test_a_newer_version_in_the_dark_does_not_hide_the_older_one():
    room = given(
        BUILD,
        (MAYA, persona()),
        REVEAL,
        (FAY, StartRound("rebuild")),
        (MAYA, revision(job="sleep")),
    )
    assert shared(room, "a1", OMAR).visible.n == 1


def test_a_withdrawn_card_is_gone():
    room = given(BUILD, (MAYA, persona()), (MAYA, WithdrawArtefact("a1")))
    with pytest.raises(Refused, match="was withdrawn"):
        refuse_gone(room.artefacts["a1"])


def test_only_a_gallery_is_read_in_silence():
    assert reads_silently(given((FAY, StartRound("walk"))))
    assert not reads_silently(given(REVEAL))
