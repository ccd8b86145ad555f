"""How the session goes, in figures for facilitators."""

import json
from dataclasses import replace

from app.domain.commands import StartRound
from app.domain.pictures.figures import figures
from app.domain.room import Room
from tests.cast import FAY, MAYA, NAMES, TEAL, given, persona
from tests.outcome.recorded import brackenline


def test_the_recorded_workshop_was_even_and_borrowed_much():
    found = figures(brackenline())
    assert (found["balance"]["reading"], found["balance"]["people"]) == ("even", 24)
    assert found["borrowing"]["rate"] == 0.3247
    assert found["lineage"]["depth"] == 3
    assert found["lineage"]["card"]["id"] == "A-077"
    assert found["challenges"]["open"] == 2
    assert sum(n for _, _, n in found["borrowing"]["matrix"]) == 24


def test_every_service_tells_how_many_of_its_links_are_there():
    chains = {each["id"]: each for each in figures(brackenline())["operability"]}
    assert (chains["A-030"]["have"], chains["A-030"]["of"]) == (3, 7)
    assert chains["A-030"]["missing"] == ["process", "performer", "measure", "roadblock"]


def test_levels_are_told_only_where_enough_people_are_of_one():
    levels = figures(brackenline())["balance"]["by_level"]
    assert [each["level"] for each in levels] == ["frontline", "manager", "specialist"]


def test_whoever_said_nothing_can_be_invited_first():
    room = given((FAY, StartRound("build")), (MAYA, persona()))
    assert figures(room)["balance"]["silent"] == ["ana", "omar"]
    assert figures(room)["balance"]["reading"] == "few"


def test_times_are_told_of_rounds_that_are_over():
    room = given((FAY, StartRound("build")), (FAY, StartRound("reveal")))
    assert figures(room)["time"] == [{"id": "build", "title": "Build", "planned": 10, "taken": 0}]


def test_what_somebody_writes_alone_is_counted_and_not_shown():
    room = given((FAY, StartRound("alone")), (MAYA, persona("a1", "A secret")))
    found = figures(room)
    assert found["balance"]["contributions"] == 1
    assert "A secret" not in json.dumps(found)


def test_figures_hold_ids_and_no_names():
    told = json.dumps(figures(brackenline()))
    assert "Maeve" not in told
    assert not [name for name in NAMES.values() if name in json.dumps(figures(given()))]


def test_an_empty_room_has_figures_too():
    found = figures(Room())
    assert found["balance"]["reading"] == "nothing"
    assert found["lineage"] == {"depth": 0, "card": None}
    assert figures(replace(given(), method=None))["operability"] == []
    assert TEAL in found["coverage"]["teams"] or found["coverage"]["teams"] == []
