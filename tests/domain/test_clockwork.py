"""The room knows what it has to do by itself, and when."""

from app.domain.clockwork import due, last_bell
from app.domain.commands import CloseBallot, CloseRound, ExtendRound, PauseRound, StartRound
from app.domain.events import BallotOpened
from tests.cast import FAY, NOON, TEAL, given, minutes, seconds


def test_nothing_is_due_while_nothing_runs():
    assert due(given()) == []


def test_a_round_is_due_to_close_thirty_seconds_after_its_bell():
    room = given((FAY, StartRound("build")))
    assert due(room) == [(NOON + minutes(10) + seconds(30), CloseRound("build", 1))]


def test_the_latest_team_decides_when_it_closes():
    room = given((FAY, StartRound("build")), (FAY, ExtendRound(3, TEAL)))
    assert last_bell(room.running) == NOON + minutes(13)
    assert due(room) == [(NOON + minutes(13) + seconds(30), CloseRound("build", 2))]


def test_nothing_is_due_while_the_clock_stands_still():
    assert due(given((FAY, StartRound("build")), (FAY, PauseRound()))) == []


def test_a_round_without_an_end_never_rings():
    assert last_bell(given().round("build")) is None


def test_a_ballot_with_an_end_is_due_two_seconds_after_it():
    room = given(opened("b1", NOON + minutes(1)), opened("b2", None))
    assert due(room) == [(NOON + minutes(1) + seconds(2), CloseBallot("b1", 1))]


def test_what_is_due_comes_in_its_order():
    room = given((FAY, StartRound("vote")), opened("b1", NOON + minutes(1)))
    assert [type(command) for _, command in due(room)] == [CloseBallot, CloseRound]


def opened(id, ends_at):
    return BallotOpened(id, "dots", "Which?", "", ("s1",), {}, {}, {}, "vote", 1, ends_at)
