"""Ballots: what is voted on, and the result once it may be seen."""

import json
from dataclasses import replace

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.people import THE_ROOM
from app.domain.pictures.audiences import Facilitators, GuestTable, Screen, Sponsors, Table
from tests.cast import AMBER, ANA, FAY, MAYA, OMAR, TEAL, paper, revision, seconds
from tests.domain.pictures.scenes import begin, picture, shown, told, underway

OPENED = (FAY, ask.OpenBallot("b1", "dots", "Who first?", ("a1", "a2"), "Who?", seconds=60))
VOTED = ((MAYA, paper(a1=1)), (ANA, paper(a1=2)), (OMAR, paper(a2=1)))
COUNTED = (seconds(70), (THE_ROOM, ask.CloseBallot("b1", 1)))
RESULTS = {"result", "eligible", "voted", "selected", "settled_by", "indicative"}


def ballot(scene, audience):
    return picture(scene, audience)["ballot/b1"]


def test_an_open_ballot_says_what_is_voted_on():
    open_one = ballot(underway().steps(OPENED), Table(TEAL))
    assert (open_one["state"], open_one["title"], open_one["question"]) == (
        "open",
        "Who first?",
        "Who?",
    )
    assert open_one["ends_at"] == "2026-09-14T12:01:00.000+00:00"
    assert open_one["options"] == [
        {"id": "a1", "label": "Ida", "team": TEAL, "own": True},
        {"id": "a2", "label": "Ben", "team": AMBER},
    ]


def test_papers_change_nothing_that_anybody_sees():
    before, after = underway().steps(OPENED), underway().steps(OPENED, *VOTED)
    for audience in (Facilitators(), Table(TEAL), Table(AMBER), GuestTable(AMBER), Screen()):
        assert told(before, audience) == told(after, audience)


def test_the_result_is_for_facilitators_until_it_is_revealed():
    scene = underway().steps(OPENED, *VOTED, *COUNTED)
    counted = ballot(scene, Facilitators())
    assert counted["result"]["totals"] == {"a1": 3, "a2": 1}
    assert (counted["selected"], counted["voted"], counted["eligible"]) == (["a1"], 3, 5)
    assert RESULTS.isdisjoint(ballot(scene, Table(TEAL)))
    assert "ballot/b1" not in picture(scene, Sponsors())
    scene.steps((FAY, ask.RevealResult("b1")))
    for audience in (Table(TEAL), GuestTable(AMBER), Sponsors(), Screen()):
        assert ballot(scene, audience)["result"] == counted["result"]


def test_no_single_paper_is_ever_told():
    scene = underway().steps(OPENED, *VOTED, *COUNTED, (FAY, ask.RevealResult("b1")))
    counted = ballot(scene, Facilitators())
    assert {"papers", "valid", "reasons", "dropped", "owner", "params", "cost"}.isdisjoint(
        counted["result"]
    )
    assert "papers" not in counted


def test_a_ballot_names_cards_as_all_see_them():
    scene = underway().steps(OPENED)
    begin(scene, Share.DARK)
    scene.steps((MAYA, revision("a1", 1, "Ida, tired")))
    labels = {ballot(scene, Table(team))["options"][0]["label"] for team in (TEAL, AMBER)}
    assert labels == {"Ida"}


def test_in_a_gallery_options_have_no_teams():
    scene = underway().steps(OPENED)
    begin(scene, Share.GALLERY)
    assert ballot(scene, Table(None))["options"][0] == {"id": "a1", "label": "Ida"}


def test_an_option_that_became_staff_only_has_no_title_for_guests():
    scene = underway().steps(OPENED)
    hidden = replace(scene.room.artefacts["a1"], internal_only=True)
    room = replace(scene.room, artefacts={**scene.room.artefacts, "a1": hidden})
    option = {"id": "a1", "label": "A card for staff only"}
    assert shown(room, GuestTable(AMBER))["ballot/b1"]["options"][0] == option
    assert "Ida" not in json.dumps(shown(room, GuestTable(AMBER)))


def test_an_option_that_is_no_longer_shared_has_no_title_for_others():
    scene = underway().steps(OPENED)
    card = scene.room.artefacts["a1"]
    versions = (replace(card.versions[0], visible_at=None),)
    room = replace(
        scene.room, artefacts={**scene.room.artefacts, "a1": replace(card, versions=versions)}
    )
    option = {"id": "a1", "label": "A card that is not shared yet"}
    assert shown(room, Table(AMBER))["ballot/b1"]["options"][0] == option
    assert shown(room, Table(TEAL))["ballot/b1"]["options"][0]["label"] == "Ida"


def test_free_options_are_said_in_their_own_words():
    free = ask.OpenBallot(
        "b1",
        "single_choice",
        "Where?",
        ("x", "y"),
        option_text={"x": "At the door", "y": "At home"},
    )
    options = ballot(underway().steps((FAY, free)), Table(TEAL))["options"]
    assert [option["label"] for option in options] == ["At the door", "At home"]


def test_the_round_before_an_amendment_is_told_once_all_is_revealed():
    text = {"draft": "The draft as it is"}
    fist = ask.OpenBallot("b1", "fist_to_five", "Agreed?", ("draft",), option_text=text, seconds=60)
    scene = underway().steps((FAY, fist), (MAYA, paper(fingers=1)), *COUNTED)
    scene.steps((FAY, ask.OpenBallotAgain("b1", "without lockers", 60)))
    again = ballot(scene, Facilitators())
    assert (again["round_no"], again["amendment"]) == (2, "without lockers")
    assert again["earlier"][0]["result"]["outcome"] == "discuss"
    assert "earlier" not in ballot(scene, Table(TEAL))
