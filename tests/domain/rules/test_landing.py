"""Which round a text belongs to."""

import pytest

from app.domain.commands import ExtendRound, NextRound, PauseRound, SkipRound, StartRound
from app.domain.refusal import Refused
from app.domain.rules.landing import around, asked_by, landing, shown_at_once
from tests.cast import AMBER, FAY, NOON, TEAL, given, minutes, seconds

BUILD = (FAY, StartRound("build"))
BELL = NOON + minutes(10)


def test_without_a_name_a_text_belongs_to_the_round_that_runs():
    assert landing(given(BUILD), "", TEAL, NOON).id == "build"


def test_between_rounds_a_text_stays_a_draft():
    with pytest.raises(Refused, match="No round is running") as refused:
        landing(given(), "", TEAL, NOON)
    assert refused.value.code == "stale"


def test_a_round_that_is_still_to_come_takes_nothing():
    with pytest.raises(Refused, match="“Reveal” is not running"):
        landing(given(BUILD), "reveal", TEAL, NOON)


def test_the_bell_leaves_30_seconds():
    assert landing(given(BUILD), "build", TEAL, BELL + seconds(30)).id == "build"
    with pytest.raises(Refused, match="kept as a draft"):
        landing(given(BUILD), "build", TEAL, BELL + seconds(31))


def test_a_team_with_more_time_has_it():
    room = given(BUILD, (FAY, ExtendRound(2, TEAL)))
    assert landing(room, "", TEAL, BELL + minutes(2)).id == "build"
    with pytest.raises(Refused, match="not running"):
        landing(room, "", AMBER, BELL + minutes(2))


def test_a_paused_round_takes_work():
    assert landing(given(BUILD, (FAY, PauseRound())), "", TEAL, BELL + minutes(9)).id == "build"


def test_work_for_a_round_that_was_cut_short_counts_for_30_seconds():
    room = given(BUILD, minutes(1), (FAY, NextRound()))
    assert landing(room, "build", TEAL, NOON + seconds(90)).id == "build"
    with pytest.raises(Refused, match="“Build” is not running"):
        landing(room, "build", TEAL, NOON + seconds(91))


def test_what_comes_late_into_a_round_that_shares_is_seen_at_once():
    room = given(BUILD, minutes(1), (FAY, NextRound()))
    assert shown_at_once(room, room.round("build"))
    assert not shown_at_once(given(BUILD), given(BUILD).round("build"))


def test_skipped_rounds_asked_for_nothing():
    room = given((FAY, SkipRound("build")), (FAY, StartRound("reveal")))
    assert asked_by(room, room.round("reveal")) == frozenset()
    assert asked_by(given(BUILD), given(BUILD).round("build")) == {"persona", "moment"}


def test_around_is_the_round_that_ran_last():
    assert around(given(BUILD)).id == "build"
    with pytest.raises(Refused, match="No round has started"):
        around(given())
