"""A ballot opens, takes papers until its end, is counted by the room, and tells nobody's vote."""

import json

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from app.domain.commands import (
    CloseBallot,
    EndBallot,
    LeaveRoom,
    OpenBallot,
    OpenBallotAgain,
    RevealResult,
    StartRound,
)
from app.domain.events import (
    BallotEnded,
    BallotOpenedAgain,
    PaperHandedIn,
    ResultRevealed,
    SealedPaper,
)
from app.domain.people import THE_ROOM
from app.domain.refusal import Refused
from tests.cast import (
    AMBER,
    ANA,
    FAY,
    GWEN,
    GWEN_COMES,
    MAYA,
    NOON,
    OMAR,
    SOL,
    TEAL,
    Play,
    given,
    minutes,
    paper,
    persona,
    seconds,
    then,
)

SHARED = (
    (FAY, StartRound("build")),
    (MAYA, persona("a1", "Ida")),
    (MAYA, persona("a2", "Eve")),
    (OMAR, persona("o1", "Abe")),
    (FAY, StartRound("vote")),
)


def opening(method="dots", options=("a1", "a2", "o1"), params=None, seconds=60, **other):
    return OpenBallot("b1", method, "Who first?", options, params=params, seconds=seconds, **other)


OPEN = (*SHARED, (FAY, opening()))
CLOSE = (THE_ROOM, CloseBallot("b1", 1), NOON + seconds(63))
DRAFT = opening("fist_to_five", ("page",), option_text={"page": "The one page"})


def test_a_facilitator_opens_a_ballot_on_shared_cards():
    [opened] = then(given(*SHARED), FAY, opening(params={"select": 2}))
    assert opened.owners == {"a1": (TEAL,), "a2": (TEAL,), "o1": (AMBER,)}
    assert (opened.round, opened.rev, opened.ends_at) == ("vote", 1, NOON + seconds(60))
    assert (opened.params["select"], opened.params["dots_per_voter"]) == (2, 3)


def test_only_facilitators_open_end_and_reveal():
    for command in (opening(), EndBallot("b1"), RevealResult("b1"), OpenBallotAgain("b1")):
        with pytest.raises(Refused, match="Only a facilitator"):
            then(given(*OPEN), MAYA, command)


def test_opening_twice_is_once():
    assert then(given(*OPEN), FAY, opening()) == []


def test_a_ballot_is_open_for_a_sensible_time():
    for too in (4, 3601):
        with pytest.raises(Refused, match="5 to 3600 seconds"):
            then(given(*SHARED), FAY, opening(seconds=too))
    [opened] = then(given(*SHARED), FAY, opening(seconds=None))
    assert opened.ends_at is None


def test_the_journal_hears_that_somebody_voted_never_what():
    happened, sealed = then(given(*OPEN), MAYA, paper(dots={"a1": 2, "o1": 1}))
    assert happened == PaperHandedIn("b1", "maya")
    assert isinstance(sealed, SealedPaper)
    assert sealed.paper == {
        "paper": {"dots": {"a1": 2, "o1": 1}},
        "team": TEAL,
        "guest": False,
        "tags": [],
    }


def test_a_paper_that_does_not_fit_is_refused_in_the_words_of_the_ballot():
    with pytest.raises(Refused, match="You have placed 3 dots on “Ida”; at most 2") as refused:
        then(given(*OPEN), MAYA, paper(dots={"a1": 3}))
    assert refused.value.code == "bad_request"
    assert "{placed}" in refused.value.sentence
    for forged in ({"dots": {"a1": 1}, "count": 9}, {"dots": {"a9": 1}}):
        with pytest.raises(Refused):
            then(given(*OPEN), MAYA, paper(**forged))


def test_nobody_votes_for_their_own_where_the_ballot_says_so():
    room = given(*SHARED, (FAY, opening("score", params={"own_team": "exclude"})))
    with pytest.raises(Refused, match="“Ida” is your own team’s"):
        then(room, MAYA, paper(scores={"a1": 5}))
    assert then(room, MAYA, paper(scores={"o1": 5}))


def test_sponsors_do_not_vote_and_guests_only_where_they_may():
    with pytest.raises(Refused, match="Only participants"):
        then(given(*OPEN), SOL, paper(dots={"a1": 1}))
    assert then(given(GWEN_COMES, *OPEN), GWEN, paper(dots={"a1": 1}))[1].paper["guest"]
    without = given(GWEN_COMES, *SHARED, (FAY, opening(params={"guests": False})))
    with pytest.raises(Refused, match="Guests do not vote"):
        then(without, GWEN, paper(dots={"a1": 1}))


def test_a_paper_under_way_counts_for_two_seconds():
    room, vote = given(*OPEN), paper(dots={"a1": 1})
    assert then(room, MAYA, vote, NOON + seconds(62))
    with pytest.raises(Refused, match="came too late") as refused:
        then(room, MAYA, vote, NOON + seconds(63))
    assert refused.value.code == "closed"


def test_ending_early_moves_the_end_and_voids_the_old_bell():
    assert then(given(*OPEN), FAY, EndBallot("b1")) == [BallotEnded("b1", 2, NOON)]
    ended = given(*OPEN, (FAY, EndBallot("b1")))
    assert then(ended, FAY, EndBallot("b1")) == []
    assert then(ended, MAYA, paper(dots={"a1": 1}), NOON + seconds(2))
    assert then(ended, *CLOSE) == []
    assert then(given(*OPEN), FAY, EndBallot("b1"), NOON + seconds(61)) == []


def test_the_room_closes_when_the_grace_is_over():
    assert then(given(*OPEN), THE_ROOM, CloseBallot("b1", 1), NOON + seconds(61)) == []
    assert then(given(*OPEN), THE_ROOM, CloseBallot("b1", 1), NOON + seconds(62))
    with pytest.raises(Refused, match="Only the room"):
        then(given(*OPEN), FAY, *CLOSE[1:])
    closed = given(*OPEN, CLOSE)
    assert then(closed, *CLOSE) == []
    with pytest.raises(Refused, match="no such ballot"):
        then(closed, THE_ROOM, CloseBallot("b9", 1))


def test_a_count_names_nobody():
    play = Play().steps(
        *OPEN, (MAYA, paper(dots={"a1": 2})), (OMAR, paper(dots={"a1": 1, "o1": 2}))
    )
    [closed] = play.does(*CLOSE)
    assert closed.result["totals"] == {"a1": 3, "a2": 0, "o1": 2}
    assert (closed.eligible, closed.voted) == (3, 2)
    written = json.dumps(closed.papers)
    assert not any(name in written for name in ("maya", "ana", "omar", TEAL, AMBER))
    assert play.room.ballots["b1"].selected == ("a1",)


def test_a_new_paper_replaces_the_old_one():
    play = Play().steps(*OPEN, (MAYA, paper(dots={"a1": 2})), (MAYA, paper(dots={"o1": 1})))
    [closed] = play.does(*CLOSE)
    assert [each["paper"] for each in closed.papers] == [{"dots": {"o1": 1}}]


def test_whoever_voted_and_left_still_counts():
    play = Play().steps(*OPEN, (MAYA, paper(dots={"a1": 2})), (MAYA, LeaveRoom()))
    [closed] = play.does(*CLOSE)
    assert (closed.eligible, closed.voted) == (3, 1)
    play = Play().steps(*OPEN, (MAYA, LeaveRoom()))
    [closed] = play.does(*CLOSE)
    assert (closed.eligible, closed.voted) == (2, 0)


def test_teams_stay_on_papers_only_where_the_count_needs_them():
    rules = {"own_team": "exclude", "min_raters_share": 0}
    play = Play().steps(*SHARED, (FAY, opening("score", params=rules)))
    play.steps((MAYA, paper(scores={"o1": 4})), (OMAR, paper(scores={"a1": 5, "a2": 3})))
    [closed] = play.does(*CLOSE)
    assert {each["team"] for each in closed.papers} == {TEAL, AMBER}
    assert closed.result["selected"] == ["a1"]


def test_a_result_is_shown_once():
    closed = given(*OPEN, CLOSE)
    assert then(closed, FAY, RevealResult("b1")) == [ResultRevealed("b1")]
    assert then(given(*OPEN, CLOSE, (FAY, RevealResult("b1"))), FAY, RevealResult("b1")) == []
    with pytest.raises(Refused, match="is not counted yet"):
        then(given(*OPEN), FAY, RevealResult("b1"))


def test_after_an_amendment_the_room_is_asked_again():
    play = Play().steps(*SHARED, (FAY, DRAFT))
    play.steps(*((by, paper(fingers=n)) for by, n in ((MAYA, 4), (ANA, 2), (OMAR, 5))))
    [closed] = play.does(*CLOSE)
    assert closed.result["outcome"] == "discuss"
    [again] = play.does(FAY, OpenBallotAgain("b1", "Named the fee", 60))
    assert again == BallotOpenedAgain("b1", 2, 2, "Named the fee", play.at + seconds(60))
    play.steps(*((by, paper(fingers=n)) for by, n in ((MAYA, 4), (ANA, 3), (OMAR, 5))))
    [closed] = play.does(THE_ROOM, CloseBallot("b1", 2), play.at + seconds(63))
    assert closed.result["outcome"] == "pass"
    assert [line["outcome"] for line in closed.result["rounds"]] == ["discuss", "pass"]
    with pytest.raises(Refused, match="had its 2 rounds"):
        then(play.room, FAY, OpenBallotAgain("b1"))


def test_only_what_goes_in_rounds_is_asked_again():
    with pytest.raises(Refused, match="still open"):
        then(given(*OPEN), FAY, OpenBallotAgain("b1"))
    with pytest.raises(Refused, match="decided by one round"):
        then(given(*OPEN, CLOSE), FAY, OpenBallotAgain("b1"))


votes = st.lists(
    st.tuples(
        st.sampled_from((MAYA, ANA, OMAR)),
        st.dictionaries(st.sampled_from(("a1", "a2", "o1")), st.integers(0, 1)),
    ),
    max_size=10,
)


@for_all(votes)
def test_there_are_as_many_papers_as_people_who_voted(handed_in):
    play = Play().steps(*OPEN, *((by, paper(dots=dots)) for by, dots in handed_in))
    play.does(*CLOSE)
    ballot = play.room.ballots["b1"]
    assert len(ballot.papers) == len(ballot.voted) == len({by.person for by, _ in handed_in})
    assert ballot.result["turnout"]["papers"] == len(ballot.voted)


@for_all(st.permutations((MAYA, ANA, OMAR)))
def test_the_order_of_voting_leaves_no_trace(order):
    said = {"maya": {"a1": 1}, "ana": {"o1": 2}, "omar": {"a2": 1}}
    play = Play().steps(*OPEN)
    for by in order:
        play.steps(seconds(1), (by, paper(dots=said[by.person])))
    [closed] = play.does(THE_ROOM, CloseBallot("b1", 1), NOON + minutes(2))
    assert [each["paper"]["dots"] for each in closed.papers] == [{"a1": 1}, {"a2": 1}, {"o1": 2}]
