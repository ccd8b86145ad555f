"""Hints for a team whose card names a department."""

from dataclasses import replace

from app.domain.commands import NextRound, ReviseArtefact, WithdrawArtefact
from app.domain.method import OutsideIn
from app.domain.pictures.audiences import Facilitators, GuestTable, Table
from tests.cast import AMBER, CAST, FAY, MAYA, METHOD, OPEN_ROOM, TEAL, THE_ROOM, Play, persona
from tests.domain.pictures.scenes import picture, under

METHOD_THAT_LOOKS = replace(METHOD, outside_in=OutsideIn(("persona",), ("HR", "finance")))
OPENING = (
    (THE_ROOM, replace(OPEN_ROOM, method=METHOD_THAT_LOOKS)), *((THE_ROOM, s) for s in CAST)
)  # fmt: skip


def played(*steps):
    return Play(OPENING).steps((FAY, NextRound()), (FAY, NextRound()), *steps)


def hints(play, audience):
    return under(picture(play, audience), "hint/")


IDA = (MAYA, persona("a1", "Ida from HR"))


def test_the_team_is_told_which_words_name_a_department():
    assert hints(played(IDA), Table(TEAL)) == {"a1": {"artefact": "a1", "words": ["HR"]}}


def test_others_are_not():
    assert hints(played(IDA), Table(AMBER)) == {}
    assert hints(played(IDA), Facilitators()) == {}


def test_a_hint_goes_when_the_word_or_the_card_does():
    again = (MAYA, ReviseArtefact("a1", 1, {}, "Ida, 61"))
    assert hints(played(IDA, again), Table(TEAL)) == {}
    assert hints(played(IDA, (MAYA, WithdrawArtefact("a1"))), Table(TEAL)) == {}


def test_guests_hear_nothing_of_cards_for_staff_only():
    staff = (MAYA, persona("a1", "Ida from HR", internal_only=True))
    assert hints(played(staff), GuestTable(TEAL)) == {}
    assert list(hints(played(staff), Table(TEAL))) == ["a1"]
