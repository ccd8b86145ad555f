"""A ballot through its life: open, voted, closed, asked again, settled, revealed."""

from app.domain.events import (
    BallotClosed,
    BallotEnded,
    BallotOpened,
    BallotOpenedAgain,
    PaperHandedIn,
    ResultRevealed,
    TieSettled,
)
from app.domain.room import BallotRound
from tests.cast import NOON, given, seconds

OPENED = BallotOpened("b1", "dots", "Pie", "", ("a", "b"), {}, {}, {}, "vote", 1, None)
PAPERS = ({"paper": {"dots": {"a": 1}}, "guest": False},)
CLOSED = BallotClosed("b1", {"selected": ["a"], "tied": []}, PAPERS, 3, 1)
TIED = BallotClosed("b1", {"selected": [], "tied": ["a", "b"]}, PAPERS, 3, 1)


def ballot(*events, id="b1"):
    return given(OPENED, *events).ballots[id]


def test_an_open_ballot_knows_who_voted():
    voted = ballot(PaperHandedIn("b1", "maya"), PaperHandedIn("b1", "maya"))
    assert (voted.state, voted.voted, voted.opened_at) == ("open", {"maya"}, NOON)


def test_an_ended_ballot_has_a_new_bell():
    ended = ballot(BallotEnded("b1", 2, NOON))
    assert (ended.state, ended.rev, ended.ends_at) == ("ended", 2, NOON)


def test_what_is_selected_stays_open_while_there_is_a_tie():
    closed = ballot(seconds(9), CLOSED)
    assert (closed.state, closed.selected, closed.eligible) == ("closed", ("a",), 3)
    assert (closed.papers, closed.closed_at) == (PAPERS, NOON + seconds(9))
    assert ballot(TIED).selected == ()
    settled = ballot(TIED, TieSettled("b1", ("b",), "lot", "12345678"))
    assert (settled.selected, settled.settled_by, settled.seed) == (("b",), "lot", "12345678")


def test_a_run_off_and_its_ballot_know_each_other():
    runoff = BallotOpened("b2", "single_choice", "", "", ("a",), {}, {}, {}, "vote", 1, None, "b1")
    assert ballot(TIED, runoff).runoff == "b2"
    assert ballot(TIED, runoff, id="b2").runoff_of == "b1"


def test_asked_again_a_ballot_starts_empty_and_keeps_the_round_before():
    again = ballot(
        PaperHandedIn("b1", "maya"), CLOSED, BallotOpenedAgain("b1", 2, 2, "Smaller", None)
    )
    assert again.earlier == (BallotRound(CLOSED.result, PAPERS, 3, 1, "Smaller"),)
    assert (again.state, again.round_no, again.voted, again.papers) == ("open", 2, frozenset(), ())
    assert (again.selected, again.closed_at, again.amendment) == ((), None, "Smaller")


def test_a_result_is_revealed():
    assert ballot(CLOSED, ResultRevealed("b1")).revealed
    assert not ballot(CLOSED).revealed
