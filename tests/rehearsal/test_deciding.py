"""What becomes of cards when a ballot is counted."""

import pytest

from app.domain.commands import NextRound, RaiseChallenge
from app.rehearsal.deciding import statuses_from
from tests.cast import FAY, MAYA, OMAR, persona
from tests.cast import given as room_after
from tests.rehearsal.troupe import bot_of

NEXT = (FAY, NextRound())
CARDS = ("a1", "a2", "a3", "a4")
POSTED = [(MAYA, persona(id, f"Ida {id}")) for id in CARDS]


def facilitator(*steps):
    return bot_of(room_after(NEXT, NEXT, *POSTED, NEXT, *steps), FAY)


def counted(method, selected=(), **result):
    options = [{"id": id, "label": id} for id in CARDS]
    return {"method": method, "options": options, "selected": list(selected), "result": result}


def test_dots_put_on_the_shortlist_and_park_the_last_of_a_large_field():
    ranked = counted("dots", ["a1"], rank={"a1": 1, "a2": 2, "a3": 3, "a4": 4})
    assert statuses_from(facilitator(), ranked) == {"a1": "shortlisted", "a4": "parked"}


def test_scores_adopt():
    assert statuses_from(facilitator(), counted("score", ["a2"])) == {"a2": "adopted"}


def test_what_is_still_challenged_is_contested_instead():
    doubt = RaiseChallenge("c1", "a2", 1, "customer", "Who asks at night?")
    bot = facilitator((OMAR, doubt))
    assert statuses_from(bot, counted("score", ["a2"])) == {"a2": "contested"}


def test_a_grid_adopts_what_is_worth_it_and_marks_what_people_see_differently():
    corners = {
        "a1": {"quadrant": "quick win", "contested": False},
        "a2": {"quadrant": "avoid", "contested": False},
        "a3": {"quadrant": "major project", "contested": True},
        "a4": {"quadrant": "fill-in", "contested": False},
    }
    assert statuses_from(facilitator(), counted("impact_effort", options=corners)) == {
        "a1": "adopted",
        "a2": "parked",
        "a3": "contested",
    }


@pytest.mark.parametrize(("outcome", "status"), [("adopted", "adopted"), ("not_adopted", None)])
def test_consent_adopts_everything_or_nothing(outcome, status):
    moved = statuses_from(facilitator(), counted("consent", outcome=outcome))
    assert moved == (dict.fromkeys(CARDS, status) if status else {})


def test_a_draft_that_passes_adopts_what_several_teams_stand_behind():
    assert statuses_from(facilitator(), counted("fist_to_five", outcome="pass")) == {}


def test_reading_marks_and_ratings_move_nothing():
    assert statuses_from(facilitator(), counted("heat")) == {}
    assert statuses_from(facilitator(), counted("maturity")) == {}
