"""A picture is shown to whoever has a card before them on which it stands, and to nobody else."""

import pytest

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.images import Image
from app.domain.pictures.audiences import (
    Facilitators,
    GuestTable,
    Observers,
    Person,
    Screen,
    Sponsors,
    Table,
    Waiting,
)
from app.domain.pictures.images import shown_images
from app.domain.pictures.shelf import Shelf
from tests.cast import AMBER, FAY, MAYA, NAMES, TEAL, Play, persona
from tests.domain.pictures.scenes import picture

EVERYBODY = [
    Facilitators(), Table(TEAL), Table(AMBER), Table(None), GuestTable(TEAL), GuestTable(AMBER),
    Sponsors(), Observers(), Screen(), Waiting(), Person("maya"), Person("omar"),
]  # fmt: skip


def scene(share, **card):
    """Maya's card with a picture, made in a round that shares in this way."""
    extra = ask.InsertRound("extra", None, "Extra", "team_build", 10, share)
    return Play().steps(
        (FAY, extra), (FAY, ask.StartRound("extra")), (MAYA, persona(**card)),
        (MAYA, ask.AttachImage("a1", "i1", "The paper form")),
    )  # fmt: skip


def sees(play, *audiences):
    return "i1" in shown_images(play.room, NAMES, audiences, Shelf())


def who_sees(play):
    return [audience for audience in EVERYBODY if sees(play, audience)]


def test_while_a_team_works_in_the_dark_only_they_and_facilitators_see_it():
    assert who_sees(scene(Share.DARK)) == [Facilitators(), Table(TEAL), GuestTable(TEAL)]


def test_while_one_writes_alone_only_they_see_it():
    assert who_sees(scene(Share.PRIVATE)) == [Person("maya")]


def test_at_the_reveal_everybody_sees_it_but_those_at_the_door():
    seen = who_sees(scene(Share.DAYLIGHT))
    assert set(EVERYBODY) - set(seen) <= {Waiting(), Person("maya"), Person("omar")}
    assert Table(AMBER) in seen


def test_what_is_internal_is_not_for_guests_nor_for_the_screen():
    seen = who_sees(scene(Share.DAYLIGHT, internal_only=True))
    assert {GuestTable(TEAL), GuestTable(AMBER), Screen(), Waiting()}.isdisjoint(seen)


def test_a_card_that_is_withdrawn_takes_its_pictures_along():
    play = scene(Share.DAYLIGHT).steps((MAYA, ask.WithdrawArtefact("a1")))
    assert not sees(play, Table(AMBER))


@pytest.mark.parametrize("share", [Share.DARK, Share.DAYLIGHT])
def test_what_was_taken_from_a_card_is_not_shown_any_more(share):
    play = scene(share).steps((MAYA, ask.RemoveImage("a1", "i1")))
    assert who_sees(play) == []


def test_the_card_tells_its_pictures_and_one_without_says_nothing():
    shown = picture(scene(Share.DAYLIGHT), Table(AMBER))["gallery/a1"]
    assert shown["images"] == [{"id": "i1", "alt": "The paper form"}]
    play = scene(Share.DAYLIGHT).steps((MAYA, ask.RemoveImage("a1", "i1")))
    assert "images" not in picture(play, Table(AMBER))["gallery/a1"]
    assert play.room.artefacts["a1"].version(2).images == (Image("i1", "The paper form"),)
