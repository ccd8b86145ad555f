"""A tie across the cut goes down the ladder: run-off, decider, all tied, lot."""

import pytest

from app.domain.ballots.ladder import draw
from app.domain.commands import CloseBallot, EndBallot, OpenBallot, RunOff, SettleTie, StartRound
from app.domain.events import TieSettled
from app.domain.people import THE_ROOM
from app.domain.refusal import Refused
from tests.cast import ANA, FAY, MAYA, NOON, OMAR, SOL, Play, paper, seconds, then

WORDS = {"a": "Apples", "b": "Berries", "c": "Cherries"}


def tied(*choices, **params):
    """Three people choose among three; by default one each."""
    opened = OpenBallot("b1", "single_choice", "Pie", tuple(WORDS), "", WORDS, params)
    play = Play().steps((FAY, StartRound("vote")), (FAY, opened))
    play.steps(*votes("b1", *(choices or "abc")), (FAY, EndBallot("b1")))
    return play.steps((THE_ROOM, CloseBallot("b1", 2), NOON + seconds(3)))


def votes(ballot, *choices):
    return ((by, paper(ballot, choice=c)) for by, c in zip((MAYA, ANA, OMAR), choices, strict=True))


def run_off(play, *choices):
    play.steps((FAY, RunOff("b1", "b2")), *votes("b2", *choices))
    return play.does(THE_ROOM, CloseBallot("b2", 1), play.at + seconds(63))


def ballot(play):
    return play.room.ballots["b1"]


def test_without_a_tie_what_is_selected_is_final():
    play = tied("a", "a", "b")
    assert (ballot(play).selected, ballot(play).settled_by) == (("a",), "")
    for command in (RunOff("b1", "b2"), SettleTie("b1", "lot", seed="12345678")):
        with pytest.raises(Refused, match="no tie to settle in “Pie”"):
            then(play.room, FAY, command)


def test_a_run_off_is_among_the_tied_for_the_places_left():
    play = tied("a", "b", "a", select=2)
    assert ballot(play).selected == ("a", "b")
    play = tied(guests=False)
    [opened] = then(play.room, FAY, RunOff("b1", "b2", "Once more"), play.at)
    assert opened.options == ("a", "b", "c")
    assert (opened.params["guests"], opened.params["select"]) == (False, 1)
    assert (opened.runoff_of, opened.title) == ("b1", "Once more")
    assert (opened.option_text, opened.ends_at) == (WORDS, play.at + seconds(60))


def test_a_run_off_that_decides_settles_the_ballot():
    play = tied()
    closed, settled = run_off(play, "c", "c", "a")
    assert settled == TieSettled("b1", ("c",), "runoff")
    assert (ballot(play).selected, ballot(play).runoff) == (("c",), "b2")
    assert closed.ballot == "b2"


def test_there_is_one_run_off():
    play = tied().steps((FAY, RunOff("b1", "b2")))
    assert then(play.room, FAY, RunOff("b1", "b2")) == []
    with pytest.raises(Refused, match="a run-off already"):
        then(play.room, FAY, RunOff("b1", "b3"))
    with pytest.raises(Refused, match="run-off is still open"):
        then(play.room, FAY, SettleTie("b1", "lot", seed="12345678"))
    with pytest.raises(Refused, match="has this number"):
        then(tied().room, FAY, RunOff("b1", "b1"))


def test_a_run_off_that_ties_too_leaves_it_to_the_next_rule():
    play = tied()
    assert len(run_off(play, "a", "b", "c")) == 1
    assert ballot(play).selected == ()
    [settled] = then(play.room, FAY, SettleTie("b1", "lot", seed="12345678"))
    assert settled.selected == tuple(draw("b1", "12345678", "abc")[:1])


def test_who_lost_the_run_off_is_not_in_the_lot():
    play = Play()
    words = {**WORDS, "d": "Dates"}
    opened = OpenBallot("b1", "approval", "Pie", tuple(words), "", words, {"select": 2})
    play.steps((FAY, StartRound("vote")), (FAY, opened))
    play.steps(
        (MAYA, paper(approve=["a", "b"])),
        (ANA, paper(approve=["a", "c"])),
        (OMAR, paper(approve=["a", "d"])),
        (FAY, EndBallot("b1")),
        (THE_ROOM, CloseBallot("b1", 2), NOON + seconds(3)),
        (FAY, RunOff("b1", "b2")),
        (MAYA, paper("b2", choice="b")),
        (ANA, paper("b2", choice="c")),
        (THE_ROOM, CloseBallot("b2", 1), NOON + seconds(99)),
    )
    [settled] = play.does(FAY, SettleTie("b1", "lot", seed="00000001"))
    assert settled.selected == ("a", draw("b1", "00000001", "bc")[0])
    assert settled.seed == "00000001"


def test_a_decider_counts_only_if_named_before():
    choose = SettleTie("b1", "decider", ("b",))
    with pytest.raises(Refused, match="Nobody was named"):
        then(tied().room, FAY, choose)
    named = tied(decider="sol").room
    assert then(named, SOL, choose) == [TieSettled("b1", ("b",), "decider")]
    assert then(named, FAY, choose)
    with pytest.raises(Refused, match="Only a facilitator"):
        then(named, MAYA, choose)
    with pytest.raises(Refused, match="exactly 1"):
        then(named, SOL, SettleTie("b1", "decider", ("a", "b")))
    with pytest.raises(Refused, match="among those that are tied"):
        then(named, SOL, SettleTie("b1", "decider", ("z",)))


def test_all_tied_are_taken_only_if_agreed_before():
    take = SettleTie("b1", "include_ties")
    with pytest.raises(Refused, match="not agreed"):
        then(tied().room, FAY, take)
    for agreed in ({"include_ties": True}, {"tie": "include_ties"}):
        assert then(tied(**agreed).room, FAY, take) == [
            TieSettled("b1", ("a", "b", "c"), "include_ties")
        ]


def test_the_lot_can_always_be_drawn_and_drawn_again():
    play = tied()
    lot = SettleTie("b1", "lot", seed="41973306")
    [settled] = then(play.room, FAY, lot)
    assert settled == TieSettled("b1", (draw("b1", "41973306", "abc")[0],), "lot", "41973306")
    assert then(play.steps((FAY, lot)).room, FAY, lot) == []
    for seed in ("", "1234", "123456789", "abcdefgh", "\uff11" * 8):
        with pytest.raises(Refused, match="eight digits"):
            then(tied().room, FAY, SettleTie("b1", "lot", seed=seed))
    with pytest.raises(Refused, match="Only a facilitator"):
        then(tied().room, MAYA, lot)
