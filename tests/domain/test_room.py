"""A room's state answers simple questions about itself."""

from dataclasses import replace
from datetime import timedelta

from app.domain.commands import NextRound
from app.domain.people import Role
from app.domain.room import Artefact, Challenge, Room, Version
from tests.cast import FAY, NOON, TEAL, given


def version(n, *, visible=False):
    return Version(n, NOON, "r1", "maya", f"Title {n}", {}, visible_at=NOON if visible else None)


def artefact(*versions, status="shared"):
    return Artefact("a1", "persona", TEAL, (TEAL,), ("maya",), "r1", NOON, versions, status)


def test_an_unopened_room_is_a_draft_without_anything():
    assert Room().stage == "draft"
    assert Room().running is None
    assert Room().role(None) is None


def test_others_see_the_newest_version_that_was_shared():
    card = artefact(version(1, visible=True), version(2, visible=True), version(3))
    assert card.visible.n == 2
    assert card.title == "Title 3"
    assert artefact(version(1)).visible is None


def test_a_version_is_found_by_its_number():
    card = artefact(version(1), version(2))
    assert card.version(2).n == 2
    assert card.version(0) is card.version(3) is None


def test_merged_and_withdrawn_cards_do_not_stand():
    standing = {
        s: artefact(version(1), status=s).standing for s in ("adopted", "merged", "withdrawn")
    }
    assert standing == {"adopted": True, "merged": False, "withdrawn": False}


def test_a_challenge_is_open_until_it_is_answered():
    challenge = Challenge("x", "a1", 1, "customer", "Why?", "omar", "T2", NOON)
    assert challenge.is_open
    assert not replace(challenge, response="rebut").is_open


def test_a_team_with_more_time_hears_the_bell_later():
    round = given((FAY, NextRound())).running
    later = round.ends_at + timedelta(minutes=2)
    longer = replace(round, team_ends={TEAL: later})
    assert longer.ends_for(TEAL) == later
    assert longer.ends_for("T2") == longer.ends_for(None) == round.ends_at


def test_members_are_those_who_are_there():
    room = given()
    members = room.members(TEAL)
    assert {seat.person for seat in members} == {"maya", "ana"}
    assert room.role("fay") is Role.FACILITATOR
    away = replace(room, seats={**room.seats, "ana": replace(room.seats["ana"], present=False)})
    assert {seat.person for seat in away.members(TEAL)} == {"maya"}
