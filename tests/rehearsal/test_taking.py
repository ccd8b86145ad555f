"""Taking from other teams with credit, and mending what was challenged."""

import asyncio

from app.domain.commands import NextRound, RaiseChallenge
from app.rehearsal.taking import borrow, rebuild
from tests.cast import FAY, MAYA, OMAR, Play, moment, persona, service
from tests.rehearsal.troupe import company_in

NEXT = (FAY, NextRound())
CARDS = (
    (MAYA, persona()), (MAYA, moment()), (MAYA, service()),
    (OMAR, persona("b1", "Bo")), (OMAR, moment("n1", of="b1")), (OMAR, service("t1", of=("n1",))),
)  # fmt: skip
SERVICE = {"type": "service", "least": 1, "most": 3, "per": "team", "done": 0}


def shown(*more):
    """Both teams have posted, and everybody sees it."""
    return Play().steps(NEXT, NEXT, *CARDS, NEXT, *more)


def borrowed(room):
    return {(link.from_team, link.to_team) for link in room.links.values()
            if link.kind == "borrowed"}  # fmt: skip


def test_every_team_borrows_and_says_what_and_thanks():
    play = shown()
    asyncio.run(borrow(company_in(play), [{**SERVICE, "least": 0}]))
    assert borrowed(play.room) == {("T1", "T2"), ("T2", "T1")}
    assert all(link.what and link.thanks for link in play.room.links.values())


def test_where_no_cards_are_asked_for_it_goes_into_ones_own():
    play = shown()
    asyncio.run(borrow(company_in(play), []))
    assert borrowed(play.room) == {("T1", "T2"), ("T2", "T1")}
    assert len(play.room.artefacts) == len(CARDS)


def test_where_there_is_nothing_to_take_nothing_is_taken():
    play = Play().steps(NEXT, NEXT, NEXT)
    asyncio.run(borrow(company_in(play), [SERVICE]))
    assert not play.room.artefacts


def test_a_rebuilt_card_has_another_version_and_takes_from_others():
    play = shown(NEXT, NEXT)
    asyncio.run(rebuild(company_in(play), [SERVICE]))
    assert [len(play.room.artefacts[id].versions) for id in ("s1", "t1")] == [2, 2]
    assert borrowed(play.room) == {("T1", "T2"), ("T2", "T1")}


def test_a_team_that_has_none_writes_its_first():
    play = Play().steps(NEXT, NEXT, *CARDS[:5], NEXT, NEXT, NEXT)
    asyncio.run(rebuild(company_in(play), [SERVICE]))
    teams = [a.team for a in play.room.artefacts.values() if a.type == "service"]
    assert sorted(teams) == ["T1", "T2"]


def test_every_challenge_is_answered_before_the_next_version():
    doubts = [(OMAR, RaiseChallenge(f"c{n}", "s1", 1, "customer", "Who calls at night?"))
              for n in range(6)]  # fmt: skip
    play = shown(*doubts, NEXT, NEXT)
    asyncio.run(rebuild(company_in(play), []))
    answered = play.room.challenges.values()
    assert all(c.response and c.response_text for c in answered)
    assert all(c.resolved_in for c in answered if c.response != "rebut")
