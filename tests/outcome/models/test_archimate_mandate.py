"""What the engine itself knows, as elements."""

from dataclasses import replace

from app.domain.room import Mandate
from app.outcome.edition import edition
from app.outcome.models.archimate_cards import cards
from app.outcome.models.archimate_mandate import mandate
from app.outcome.models.archimate_model import Element
from tests.outcome.recorded import empty, snapshot


def told(of=None, variant="sponsor"):
    made = edition(of or snapshot(), variant)
    return list(mandate(made, cards(made)))


def named(things, type):
    return [each.name for each in things if isinstance(each, Element) and each.type == type]


def test_the_goal_its_sponsors_and_its_limits_are_there():
    things = told()
    assert named(things, "Goal")[0].startswith("Sending something back is as effortless")
    assert named(things, "Stakeholder") == ["Ruth Adeyemi", "Tomas Halvorsen"]
    assert len(named(things, "Constraint")) == 4


def test_sponsors_are_one_without_a_name_where_only_teams_are_told():
    assert named(told(variant="public"), "Stakeholder") == ["The sponsor"]


def test_nothing_leads_to_a_goal_that_is_not_stated():
    room = replace(snapshot().room, mandate=Mandate(fixed=("No more vans",)))
    things = told(replace(snapshot(), room=room))
    assert named(things, "Constraint") == ["No more vans"]
    assert all(isinstance(each, Element) for each in things)


def test_a_rating_becomes_an_assessment_of_each_area():
    ballot = snapshot().room.ballots["B1"]
    areas = {"management": {"r1": {"median": 2, "iqr": 1}, "median": 2, "iqr": 1}}
    rated = replace(ballot, id="M", method="maturity", options=("management",),
                    option_text={"management": "Management"},
                    result={"areas": areas, "turnout": {"papers": 4}})  # fmt: skip
    room = replace(snapshot().room, ballots={"M": rated})
    assert "Maturity of Management: median 2" in named(
        told(replace(snapshot(), room=room)), "Assessment"
    )


def test_an_empty_room_says_nothing():
    assert told(empty()) == []
