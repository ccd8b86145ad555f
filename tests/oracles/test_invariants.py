"""Each invariant says where it does not hold, and nothing where it does."""

from dataclasses import replace

from app.domain.commands import (
    CloseBallot,
    CloseRound,
    EndBallot,
    EndRound,
    NextRound,
    OpenBallot,
    ReopenRound,
)
from app.domain.events import PaperHandedIn, Recorded, RoundClosed
from tests.cast import FAY, MAYA, THE_ROOM, Play, paper, persona, seconds
from tests.oracles import invariants
from tests.store.memory import Row

DOTS = OpenBallot("b1", "dots", "Which?", ("soon", "later"),
                  option_text={"soon": "Soon", "later": "Later"},
                  params={"dots_per_voter": 2, "max_per_option": 2, "select": 1})  # fmt: skip


def rows(*numbers):
    return [Row(n, 0, "maya", b"{}", None) for n in numbers]


def closed():
    """A round that was closed once, and a ballot with one paper."""
    play = Play().steps(
        (FAY, NextRound()), (FAY, NextRound()), (MAYA, persona()), (FAY, DOTS),
        (MAYA, paper("b1", dots={"soon": 2})), (FAY, EndBallot("b1")), seconds(3),
        (THE_ROOM, CloseBallot("b1", 2)), (FAY, EndRound()), seconds(31),
    )  # fmt: skip
    return play.steps((THE_ROOM, CloseRound("build", play.room.running.rev)))


def and_then(play, event):
    return [*play.journal, Recorded(len(play.journal) + 1, play.at, THE_ROOM, event)]


def test_events_are_dense():
    assert invariants.dense(rows(1, 2, 3)) == []
    assert invariants.dense(rows(1, 3)) == ["event 3 stands at place 2"]


def test_an_answer_is_durable():
    done, idle = {("maya", "id-1")}, {("maya", "id-2")}
    assert invariants.durable(("maya", "id-1"), done, idle) == []
    assert invariants.durable(("maya", "id-2"), done, idle) == []
    assert invariants.durable(("omar", "id-1"), done, idle) == [
        "id-1 of omar was acknowledged before it was written"
    ]


def test_nothing_is_shown_before_it_is_written():
    assert invariants.unseen_before_commit(7, 7) == []
    assert invariants.unseen_before_commit(8, 7) == ["event 8 was shown, the journal holds 7"]


def test_an_id_stands_once():
    assert invariants.once([Row(1, 0, "maya", b"{}", "id-1")]) == []
    assert len(invariants.once([Row(n, 0, "maya", b"{}", "id-1") for n in (1, 2)])) == 1


def test_memory_holds_the_room_of_the_journal():
    room = closed().room
    assert invariants.same_room("the host", room, 9, room, 9) == []
    assert invariants.same_room("the host", room, 8, room, 9) == [
        "the host is at 8, the journal at 9"
    ]
    assert invariants.same_room("the host", replace(room, title="Else"), 9, room, 9) == [
        "the host does not hold the room of the journal: title"
    ]


def test_a_kept_room_goes_on_to_be_the_whole_one():
    play, kept = closed(), Play()
    tail = play.journal[len(kept.journal) :]
    assert invariants.continued(kept.room, tail, play.room) == []
    assert invariants.continued(kept.room, tail[1:], play.room) != []


def test_a_round_closes_once_and_again_only_when_it_was_opened_again():
    play = closed()
    assert invariants.closes_once(play.journal) == []
    assert len(invariants.closes_once(and_then(play, RoundClosed("build")))) == 1
    play.does(FAY, ReopenRound("build", 5, "again"))
    assert invariants.closes_once(and_then(play, RoundClosed("build"))) == []


def test_what_was_erased_is_found_wherever_it_still_is():
    places = {"database": b"...", "log": b"..canary.."}
    assert invariants.forgotten(b"canary", places) == ["log still holds b'canary'"]


def test_a_paper_after_the_close_is_noticed():
    play = closed()
    assert invariants.ballots_add_up(play.journal) == []
    (found,) = invariants.ballots_add_up(and_then(play, PaperHandedIn("b1", "omar")))
    assert found.endswith("b1 was closed")


def test_a_paper_that_is_missing_at_the_count_is_noticed():
    journal = [r for r in closed().journal if not isinstance(r.event, PaperHandedIn)]
    assert invariants.ballots_add_up(journal) == ["b1: 0 voted, 1 papers"]


def test_a_ballot_that_closes_twice_is_noticed():
    play = closed()
    twice = next(r.event for r in play.journal if r.event.kind == "ballot_closed")
    assert any("closed twice" in words for words in
               invariants.ballots_add_up(and_then(play, twice)))  # fmt: skip
