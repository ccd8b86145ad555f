"""Those who run the work hold the pen, or are named as authors; some things have to wait."""

import pytest

from app.domain.commands import (
    LeaveRoom,
    PauseRound,
    PostArtefact,
    ResumeRound,
    ReviseArtefact,
    StartRound,
    WithdrawArtefact,
)
from app.domain.method import Pen
from app.domain.refusal import Refused
from app.domain.rules.pens import (
    banned_until,
    by_those_who_run_it,
    filled_by_the_room,
    holders,
    pens_for,
)
from tests.cast import ANA, FAY, MAYA, NOON, OMAR, minutes, then
from tests.domain.clinic import METHOD, clinic, idea, milder, roadblock

IDEA = ((FAY, StartRound("c02")), (FAY, idea()))
ROADBLOCKS = (*IDEA, (FAY, StartRound("c05")))  # "every": the clinic's roadblocks
WAYS = (*ROADBLOCKS, (ANA, roadblock()), (FAY, StartRound("c08")))


def posted(events):
    return events[0]


def test_whoever_runs_the_work_writes_roadblocks():
    event = posted(then(clinic(*ROADBLOCKS).room, ANA, roadblock()))
    assert event.fields["raised_by_ops"] is True


def test_others_do_not_while_somebody_of_their_team_runs_it():
    with pytest.raises(Refused, match=r"hold the pen for roadblocks.*kept as a draft"):
        then(clinic(*ROADBLOCKS).room, MAYA, roadblock())


def test_others_may_write_for_them_and_both_are_authors():
    event = posted(then(clinic(*ROADBLOCKS).room, MAYA, roadblock(authors=("ana",))))
    assert event.authors == ("maya", "ana")
    assert event.fields["raised_by_ops"] is True


def test_in_a_team_without_them_everybody_writes():
    play = clinic(*ROADBLOCKS, (ANA, LeaveRoom()))
    event = posted(then(play.room, MAYA, roadblock()))
    assert event.fields["raised_by_ops"] is False


def test_what_a_facilitator_writes_needs_no_pen():
    assert then(clinic(*ROADBLOCKS).room, FAY, roadblock())


def test_where_only_the_first_is_theirs_others_follow():
    play = milder(*ROADBLOCKS)
    with pytest.raises(Refused, match="hold the pen"):
        then(play.room, MAYA, roadblock())
    play.steps((ANA, roadblock()))
    assert then(play.room, MAYA, roadblock("r2"))
    play.steps((ANA, WithdrawArtefact("r1", "")))
    with pytest.raises(Refused, match="hold the pen"):
        then(play.room, MAYA, roadblock("r2"))


def test_nobody_says_for_the_room_who_raised_it():
    play = clinic(*ROADBLOCKS, (MAYA, roadblock(authors=("ana",))))
    change = ReviseArtefact("r1", 1, {"raised_by_ops": False, "who_could_lift": "The depot lead"})
    [revised, *_] = then(play.room, MAYA, change)
    assert revised.fields["raised_by_ops"] is True
    assert filled_by_the_room(METHOD, "roadblock") == {"raised_by_ops"}
    assert filled_by_the_room(None, "roadblock") == frozenset()


def test_a_guest_is_no_holder_unless_the_profile_says_so():
    room = clinic(*ROADBLOCKS).room
    [pen] = pens_for(room, room.running)
    assert [seat.person for seat in holders(room.members("T2"), pen)] == ["omar"]
    other = Pen("roadblocks", "roadblock", "customer_facing", "")
    assert [seat.person for seat in holders(room.members("T1"), other)] == ["maya"]


def test_how_much_comes_from_them_is_counted_by_authors():
    play = clinic(*ROADBLOCKS, (ANA, LeaveRoom()), (MAYA, roadblock()), (OMAR, roadblock("r2")))
    [pen] = pens_for(play.room, play.room.running)
    assert by_those_who_run_it(play.room, pen, play.room.artefacts.values()) == (1, 2)


# ---- what has to wait ------------------------------------------------------------------------

SCANNER = {"application": "Scanner", "supports": "s1", "people_change": "Drivers scan"}
SYSTEM = PostArtefact("t1", "technology", "Scanner", SCANNER)


def test_no_new_system_in_the_first_ten_minutes():
    play = clinic(*WAYS)
    with pytest.raises(Refused, match=r"No new systems in the first ten minutes.*kept as a draft"):
        then(play.room, OMAR, SYSTEM)
    assert then(play.room, OMAR, SYSTEM, NOON + minutes(10))


def test_a_pause_is_no_time_to_think():
    play = clinic(*WAYS, minutes(5), (FAY, PauseRound()), minutes(30))
    with pytest.raises(Refused, match="No new systems"):
        then(play.room, OMAR, SYSTEM, play.at)
    play.steps((FAY, ResumeRound()), minutes(4))
    with pytest.raises(Refused, match="No new systems"):
        then(play.room, OMAR, SYSTEM, play.at)
    assert then(play.room, OMAR, SYSTEM, play.at + minutes(1))


def test_in_other_rounds_nothing_is_banned():
    assert then(clinic(*ROADBLOCKS).room, OMAR, SYSTEM)
    assert banned_until(clinic().room.round("c08"), 10) is None
