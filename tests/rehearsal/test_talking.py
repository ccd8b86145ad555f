"""What bots say beside the cards."""

import asyncio

from app.domain.commands import CloseRound, EndRound, NextRound
from app.domain.people import THE_ROOM
from app.rehearsal import talking
from tests.cast import FAY, MAYA, OMAR, Play, minutes, moment, persona, service
from tests.rehearsal.troupe import company_in

NEXT = (FAY, NextRound())
CARDS = (
    (MAYA, persona()), (MAYA, moment()), (MAYA, service()),
    (OMAR, persona("b1", "Bo")), (OMAR, moment("n1", of="b1")), (OMAR, service("t1", of=("n1",))),
)  # fmt: skip


def playing(rounds):
    """The room in the round of this number, with cards posted in the second."""
    return Play().steps(NEXT, NEXT, *CARDS, *[NEXT] * (rounds - 2))


def test_everybody_says_a_line_at_the_close():
    play = playing(7)
    asyncio.run(talking.say_lines(company_in(play)))
    assert {line.by for line in play.room.lines.values()} == {"maya", "ana", "omar"}


def test_what_was_not_said_before_the_bell_is_left_unsaid():
    play = playing(7)
    company = company_in(play)
    play.steps((FAY, EndRound()), minutes(1), (THE_ROOM, CloseRound("close", 2)))
    asyncio.run(talking.say_lines(company))
    assert not play.room.lines


def test_each_team_challenges_how_another_means_to_do_it():
    play = playing(3)
    asyncio.run(talking.challenge(company_in(play), 0.2))
    asked = {(c.team, c.artefact) for c in play.room.challenges.values()}
    assert asked == {("T1", "t1"), ("T2", "s1")}


def test_where_nothing_is_shared_nobody_challenges():
    play = playing(2)
    asyncio.run(talking.challenge(company_in(play), 1))
    assert not play.room.challenges


def test_in_a_gallery_everybody_marks_what_other_teams_made():
    play = playing(4)
    asyncio.run(talking.read_gallery(company_in(play)))
    for id, artefact in play.room.artefacts.items():
        for people in artefact.marks.values():
            assert "omar" not in people if id in ("b1", "n1", "t1") else people == {"omar"}
    assert any(artefact.marks for artefact in play.room.artefacts.values())


def test_those_who_run_operations_tell_the_facilitator_who_takes_note():
    play = playing(3)
    asyncio.run(talking.tell_in_private(company_in(play)))
    assert {note.by for note in play.room.notes.values()} == {"ana", "omar"}
    assert all(note.settled for note in play.room.notes.values())


def test_words_are_minded_and_things_are_parked():
    play = playing(3)
    asyncio.run(talking.mind_words(company_in(play)))
    assert play.room.terms
    assert play.room.parked
    assert not play.room.hands


def test_the_facilitator_has_a_word_for_all():
    play = playing(3)
    asyncio.run(talking.send_message(company_in(play)))
    assert [m.by for m in play.room.messages.values()] == ["fay"]


def test_the_facilitator_keeps_a_note_on_the_round():
    play = playing(3)
    asyncio.run(talking.keep_note(company_in(play)))
    assert play.room.round("reveal").note
