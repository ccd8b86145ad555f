"""Which pages a round has, which are open, and when the next one opens."""

from dataclasses import replace

from hypothesis import given as for_all
from hypothesis import strategies as st

from app.domain.clockwork import due
from app.domain.commands import (
    EndRound,
    ExtendRound,
    PauseRound,
    ReopenRound,
    ResumeRound,
    StartRound,
    TrimRound,
    TurnStep,
    UndoAct,
)
from app.domain.people import THE_ROOM
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.steps import equal_share, fits, full_share, open_at, opens_at, stands_at, steps_of
from tests.cast import FAY, NOON, minutes, seconds
from tests.domain.clinic import METHOD, clinic, full_day

QUESTIONS = (FAY, StartRound("c03"))  # 28 minutes, seven pages


def titles(play, round):
    return [step.title for step in steps_of(play.room, play.room.round(round).design)]


def test_the_seven_questions_are_called_as_their_choices_are():
    field = METHOD.type("answer").field("question_no")
    assert titles(clinic(), "c03") == [choice.label for choice in field.choices]


def test_the_lanes_of_the_operating_core_open_in_order_and_technology_last():
    found = steps_of(full_day().room, full_day().room.round("r16").design)
    assert [step.types for step in found] == [
        ("capability", "value_chain", "process"),
        ("organisation",),
        ("location", "information", "supplier", "measure", "governance"),
        ("technology",),
    ]


def test_a_round_that_asks_for_no_card_of_a_lane_has_no_such_page():
    room = full_day().room
    design = room.round("r16").design
    without = tuple(asked for asked in design.artefacts if asked.type != "technology")
    found = steps_of(room, replace(design, artefacts=without))
    assert [step.id for step in found] == ["work", "people", "around"]


def test_a_design_with_the_seven_questions_puts_the_last_one_nowhere_else():
    assert titles(clinic(), "c05") == []
    assert titles(full_day(), "r15") == ["What have we not asked about?"]


def test_an_unopened_room_has_no_pages():
    assert steps_of(Room(), full_day().room.round("r16").design) == ()


def test_a_card_belongs_to_the_page_of_its_type_and_number():
    first, second, *_ = steps_of(clinic().room, clinic().room.round("c03").design)
    assert fits(second, "answer", {"question_no": 2})
    assert not fits(first, "answer", {"question_no": 2})
    assert not fits(second, "possibility", {})


# ---- time ------------------------------------------------------------------------------------


def running(*more):
    return clinic(QUESTIONS, *more).room.running


def test_pages_share_the_minutes_equally():
    assert running().step_turns_at == NOON + minutes(4)
    turned = running((THE_ROOM, TurnStep("c03", 1, 1), NOON + minutes(4)))
    assert (turned.step, turned.step_turns_at) == (1, NOON + minutes(8))


def test_the_room_itself_turns_the_page_when_it_is_due():
    assert due(clinic(QUESTIONS).room)[0] == (NOON + minutes(4), TurnStep("c03", 1, 1))


def test_the_last_page_turns_no_more():
    last = running((FAY, TurnStep("c03", 6)))
    assert last.step_turns_at is None
    assert all(type(command) is not TurnStep for _, command in due(clinic(QUESTIONS).room)[1:])


def test_a_page_turned_by_hand_stays_for_a_whole_share():
    ahead = running(minutes(1), (FAY, TurnStep("c03", 3)))
    assert ahead.step_turns_at == NOON + minutes(5)
    back = running((FAY, TurnStep("c03", 6)), minutes(26), (FAY, TurnStep("c03", 5)))
    assert back.step_turns_at == NOON + minutes(27), "two minutes are left for two pages"


def test_a_pause_keeps_what_was_left_of_a_page():
    paused = clinic(QUESTIONS, minutes(1), (FAY, PauseRound()))
    assert all(type(command) is not TurnStep for _, command in due(paused.room))
    assert stands_at(paused.room.running, NOON + minutes(9)) == NOON + minutes(1)
    on = paused.steps(minutes(10), (FAY, ResumeRound())).room.running
    assert on.step_turns_at == NOON + minutes(14)


def test_more_time_or_less_is_shared_by_the_pages_that_are_left():
    assert running((FAY, ExtendRound(7))).step_turns_at == NOON + minutes(5)
    assert running((FAY, TrimRound("c03", 21))).step_turns_at == NOON + minutes(3)
    late = running(
        (THE_ROOM, TurnStep("c03", 1, 1), NOON + minutes(4)), (FAY, TrimRound("c03", 22))
    )
    assert late.step_turns_at == NOON + minutes(7)


def test_time_for_one_team_turns_no_page_later():
    assert running((FAY, ExtendRound(5, "T1"))).step_turns_at == NOON + minutes(4)


def test_after_the_bell_no_page_turns():
    assert running(minutes(2), (FAY, EndRound())).step_turns_at is None


def test_a_round_that_is_reopened_goes_on_at_its_page():
    steps = ((FAY, TurnStep("c03", 5)), minutes(1), (FAY, StartRound("c04")), minutes(1))
    again = running(*steps, (FAY, ReopenRound("c03", 4, "one more")))
    assert (again.step, again.step_turns_at) == (5, NOON + minutes(4))


def test_what_is_undone_turns_under_another_number():
    play = clinic(QUESTIONS, (FAY, TurnStep("c03", 2)))
    undone = play.steps((FAY, UndoAct(play.room.last_act.number))).room.running
    assert (undone.step, undone.step_turns_at) == (0, NOON + minutes(4))
    assert undone.rev > 2


def test_pages_that_are_due_are_open_though_nobody_has_noted_it():
    round = running()
    assert [open_at(round, 7, NOON + minutes(m)) for m in (0, 4, 9, 60)] == [0, 1, 2, 6]
    assert open_at(replace(round, state="paused"), 7, NOON + minutes(9)) == 0


def test_when_a_later_page_opens_can_be_told():
    assert opens_at(running(), 7, 3) == NOON + minutes(12)
    assert opens_at(running(), 7, 0) is None


def test_a_round_that_has_rung_shares_nothing():
    round = running()
    assert equal_share(round, 0, NOON + minutes(28), 7) is None
    assert full_share(round, 0, NOON + minutes(28), 7) is None


ACTS = st.one_of(
    st.builds(lambda n: n, st.integers(1, 9).map(minutes)),
    st.integers(0, 6).map(lambda page: (FAY, TurnStep("c03", page))),
    st.sampled_from([(FAY, PauseRound()), (FAY, ResumeRound()), (FAY, EndRound())]),
    st.integers(1, 9).map(lambda n: (FAY, ExtendRound(n))),
    st.integers(21, 40).map(lambda n: (FAY, TrimRound("c03", n))),
)


@for_all(st.lists(ACTS, max_size=12))
def test_whatever_is_done_to_the_bell_every_page_comes_before_it(acts):
    play = clinic(QUESTIONS)
    for act in acts:
        _tries(play, act)
        round = play.room.round("c03")
        if round.state == "open" and round.step_turns_at:
            assert round.step_turns_at <= round.ends_at
            assert open_at(round, 7, round.ends_at + seconds(1)) == 6


def _tries(play, act):
    """What is due happens meanwhile; a refusal changes nothing."""
    try:
        play.steps(act)
    except Refused:
        return
    while (todo := due(play.room)) and todo[0][0] <= play.at:
        before = len(play.journal)
        play.does(THE_ROOM, todo[0][1])
        if len(play.journal) == before:
            return
