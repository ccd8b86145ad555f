"""Whatever a journal is written on, a turn is the same turn."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.commands import (
    CloseBallot,
    EndBallot,
    LeaveRoom,
    NextRound,
    OpenBallot,
    OpenBallotAgain,
    ParkItem,
    RaiseHand,
    RemovePerson,
    SetReady,
    TakeSeat,
    UndoAct,
)
from app.domain.people import By
from app.domain.room import Room
from app.domain.text import clean
from app.store.journal import fold
from tests.cast import ANA, FAY, MAYA, NOON, OMAR, TEAL, THE_ROOM, paper, persona, revision, seconds
from tests.store.archive import refusals

BUILD = ((FAY, NextRound()), (FAY, NextRound()))
DOTS = OpenBallot("b1", "dots", "Which first?", ("soon", "later"),
                  option_text={"soon": "Soon", "later": "Later"},
                  params={"dots_per_voter": 3, "max_per_option": 3, "select": 1})  # fmt: skip
FINGERS = OpenBallot("f1", "fist_to_five", "Shall we?", ("yes",), option_text={"yes": "Shall we?"})
HOSTILE = "\u202e=1+1 <b>ß 😀\u2028 \\u0000 'quoted' \" %s {x} $1"


def close(store, ballot):
    store.turn((FAY, EndBallot(ballot)))
    rev = store.state().ballots[ballot].rev
    store.turn((THE_ROOM, CloseBallot(ballot, rev), None, NOON + seconds(2)))
    return store.state().ballots[ballot].result


def test_events_are_numbered_from_one_without_a_gap(store):
    store.turn(*BUILD, (MAYA, persona()))
    found = store.journal.read("r1")
    assert [recorded.seq for recorded in found] == list(range(1, len(found) + 1))
    assert store.states["r1"][1] == len(found)


def test_the_journal_gives_back_the_very_room(store):
    store.turn(*BUILD, (MAYA, persona()), (ANA, revision(pain="It rings at seven")))
    assert fold(store.journal.read("r1")) == store.state()


def test_whatever_somebody_writes_comes_back_as_it_was_written(store):
    store.turn(*BUILD, (MAYA, persona("a1", HOSTILE)), (OMAR, ParkItem("p1", HOSTILE)))
    assert fold(store.journal.read("r1")) == store.state()
    assert store.state().parked["p1"].text == clean(HOSTILE, 600)


def test_what_follows_a_place_is_read_without_what_went_before(store):
    store.turn(*BUILD)
    everything = store.journal.read("r1")
    assert store.journal.read("r1", len(everything) - 2) == everything[-2:]
    assert store.journal.read("r1", len(everything)) == []
    assert store.journal.read("nowhere") == []


def test_rooms_do_not_mix(store):
    store.room("r2")
    store.turn(*BUILD)
    assert store.turn((FAY, NextRound()), room="r2").room.current == "alone"
    assert store.state("r1").current == "build"


def test_a_refused_command_does_not_fail_its_neighbours(store):
    taken = store.turn(*BUILD, (OMAR, NextRound()), (MAYA, persona()))
    assert refusals(taken) == [None, None, "forbidden", None]
    assert "a1" in store.state().artefacts


def test_a_retry_has_its_effect_once(store):
    store.turn((FAY, NextRound(), "press-1"))
    taken = store.turn((FAY, NextRound(), "press-1"), (FAY, NextRound(), "press-1"))
    assert (refusals(taken), taken.happened, taken.room.current) == ([None, None], (), "alone")


def test_a_retry_among_what_is_new_takes_nothing_from_it(store):
    store.turn((MAYA, ParkItem("p1", "Bells"), "park-1"))
    taken = store.turn(
        (OMAR, ParkItem("p2", "Tides"), "park-2"),
        (MAYA, ParkItem("p1", "Bells"), "park-1"),
        (OMAR, ParkItem("p3", "Ropes"), "park-3"),
        (OMAR, ParkItem("p2", "Tides"), "park-2"),
    )
    assert refusals(taken) == [None] * 4
    assert [one.event.item for one in taken.happened] == ["p2", "p3"]
    found = store.journal.read("r1")
    assert [recorded.seq for recorded in found] == list(range(1, len(found) + 1))
    assert fold(found) == store.state()


def test_a_retry_that_would_be_refused_by_now_is_done(store):
    store.turn(*BUILD, (MAYA, persona(), "card-1"), (FAY, RemovePerson("maya")))
    taken = store.turn((MAYA, persona(), "card-1"), (MAYA, persona("a2"), "card-2"))
    assert (refusals(taken), taken.happened) == ([None, "forbidden"], ())


def test_a_retry_that_breaks_a_rule_by_now_is_done(store, caplog):
    store.turn((MAYA, SetReady(True), "press-1"))
    assert refusals(store.turn((MAYA, "not a command at all", "press-1"))) == [None]
    assert "A rule broke" not in caplog.text


def test_what_the_room_itself_does_is_done_once(store):
    """Nobody sent it, and a database holds two nobodies for different."""
    seat = (THE_ROOM, TakeSeat("zoe", team=TEAL), "seat-1")
    store.turn(seat, (By("zoe"), LeaveRoom()))
    taken = store.turn(seat)
    assert (refusals(taken), taken.happened) == ([None], ())


def test_what_was_refused_may_be_asked_again_with_the_same_id(store):
    assert refusals(store.turn((MAYA, persona(), "card-1"))) == ["stale"]
    assert refusals(store.turn(*BUILD, (MAYA, persona(), "card-1")))[-1] is None


def test_the_same_id_of_two_people_is_two_commands(store):
    taken = store.turn((MAYA, SetReady(True), "same-id"), (OMAR, SetReady(True), "same-id"))
    assert refusals(taken) == [None, None]
    assert store.state().ready == {"maya", "omar"}


def test_the_same_id_in_two_rooms_is_two_commands(store):
    store.room("r2")
    for room in ("r1", "r2"):
        store.turn((FAY, NextRound(), "press-1"), room=room)
        assert store.state(room).current == "alone"


@pytest.mark.parametrize("knows", ["nothing", "the start"])
def test_whoever_is_behind_is_brought_up_to_date_first(store, knows):
    behind = (Room(), 0) if knows == "nothing" else store.states["r1"]
    store.turn(*BUILD)
    store.states["r1"] = behind
    taken = store.turn((MAYA, persona()))
    assert (refusals(taken), taken.room.current) == ([None], "build")
    assert [one.seq for one in taken.happened] == list(range(behind[1] + 1, taken.head + 1))


def test_an_empty_turn_only_catches_up(store):
    behind, before = store.states["r1"], len(store.journal.read("r1"))
    store.turn(*BUILD)
    head = store.states["r1"][1]
    store.states["r1"] = behind
    taken = store.turn()
    assert (taken.head, taken.answers, taken.room.current) == (head, (), "build")
    assert head > before


def test_papers_are_counted_at_the_close_the_last_of_each_person(store):
    store.turn(*BUILD, (MAYA, persona()), (FAY, DOTS))
    for by, dots in ((MAYA, {"soon": 3}), (OMAR, {"later": 3}), (MAYA, {"soon": 1, "later": 2})):
        assert refusals(store.turn((by, paper(dots=dots)))) == [None]
    assert close(store, "b1")["totals"] == {"later": 5, "soon": 1}


def test_a_retry_of_a_paper_is_counted_once(store):
    store.turn(*BUILD, (MAYA, persona()), (FAY, DOTS))
    for _ in range(2):
        store.turn((MAYA, paper(dots={"soon": 3}), "paper-1"))
    assert close(store, "b1")["totals"] == {"later": 0, "soon": 3}


def test_a_retry_of_a_paper_takes_the_place_of_no_later_one(store):
    store.turn(*BUILD, (MAYA, persona()), (FAY, DOTS))
    store.turn((MAYA, paper(dots={"soon": 3}), "paper-1"))
    store.turn((MAYA, paper(dots={"later": 3}), "paper-2"))
    again = store.turn(
        (MAYA, SetReady(True)),
        (MAYA, paper(dots={"soon": 3}), "paper-1"),
        (OMAR, paper(dots={"later": 1}), "paper-1"),
    )
    assert refusals(again) == [None] * 3
    assert close(store, "b1")["totals"] == {"later": 4, "soon": 0}


def test_a_retry_of_opening_a_ballot_loses_no_paper(store):
    store.turn(*BUILD, (MAYA, persona()), (FAY, DOTS, "open-1"), (MAYA, paper(dots={"soon": 3})))
    taken = store.turn((FAY, DOTS, "open-1"), (OMAR, paper(dots={"later": 2})))
    assert refusals(taken) == [None, None]
    assert close(store, "b1")["totals"] == {"later": 2, "soon": 3}


def test_a_ballot_that_opens_again_begins_with_an_empty_box(store):
    store.turn(*BUILD, (FAY, FINGERS), (MAYA, paper("f1", fingers=2)))
    close(store, "f1")
    store.turn((FAY, OpenBallotAgain("f1", "With a pilot first")))
    assert refusals(store.turn((MAYA, paper("f1", fingers=5)))) == [None]
    assert close(store, "f1")["turnout"]["papers"] == 1


PRESSES = st.lists(
    st.one_of(
        st.tuples(st.just(FAY), st.just(NextRound())),
        st.tuples(st.just(FAY), st.builds(UndoAct, st.integers(1, 9))),
        st.tuples(
            st.sampled_from([MAYA, ANA, OMAR]),
            st.one_of(
                st.builds(persona, st.sampled_from(["a1", "a2"]), st.text(max_size=20)),
                st.builds(RaiseHand, st.booleans()),
                st.builds(ParkItem, st.sampled_from("pqr"), st.text(max_size=20)),
            ),
        ),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(presses=PRESSES, room=st.uuids().map(str))
def test_whatever_is_pressed_the_journal_gives_back_the_very_room(store, presses, room):
    store.room(room)
    for at in range(0, len(presses), 4):
        store.turn(*presses[at : at + 4], room=room)
    assert fold(store.journal.read(room)) == store.state(room)
