"""Cards that an earlier workshop left."""

from dataclasses import replace

import pytest

from app.domain.commands import (
    Brought,
    Continued,
    DefineTerm,
    ParkItem,
    ReviseArtefact,
    StartRound,
    TakeOn,
)
from app.domain.events import ArtefactTakenOn
from app.domain.refusal import Refused
from tests.cast import (
    AMBER,
    ANA,
    CAST,
    FAY,
    MAYA,
    NOON,
    OMAR,
    OPEN_ROOM,
    SOL,
    TEAL,
    THE_ROOM,
    Play,
    persona,
    then,
)

LEFT = Brought(
    "old", "persona", "Ida, 61", {"job": "be home"}, "From “Mornings”: a challenge is open."
)
SECOND = replace(
    OPEN_ROOM,
    continues=Continued("CODE2345", "Mornings", NOON),
    brought=(LEFT,),
    parked=(ParkItem("k1", "Bags", "too dear", "2026-12-01"),),
    terms=(DefineTerm("cage", "a roller"),),
)


def second(*steps, opened=SECOND):
    return Play(((THE_ROOM, opened), *((THE_ROOM, seat) for seat in CAST))).steps(*steps).room


def test_they_lie_on_the_table_from_the_start_without_a_team():
    card = second().artefacts["old"]
    assert (card.team, card.authors, card.origin, card.round) == (None, (), "brought_in", "")
    assert card.brought == "From “Mornings”: a challenge is open."
    assert card.visible is not None
    assert second().continues.title == "Mornings"
    assert second().parked["k1"].look_again == "2026-12-01"
    assert second().terms["cage"].meaning == "a roller"


def test_a_team_goes_on_with_one_and_then_works_on_it():
    assert then(second(), MAYA, TakeOn("old")) == [ArtefactTakenOn("old", TEAL, "maya")]
    taken = second((FAY, StartRound("build")), (MAYA, TakeOn("old")))
    assert (taken.artefacts["old"].team, taken.artefacts["old"].authors) == (TEAL, ("maya",))
    assert then(taken, ANA, TakeOn("old")) == []
    assert then(taken, ANA, ReviseArtefact("old", 1, {"job": "be home before dark"}))


def test_whoever_takes_it_on_first_has_it():
    taken = second((MAYA, TakeOn("old")))
    with pytest.raises(Refused, match="Teal goes on with “Ida, 61” already"):
        then(taken, OMAR, TakeOn("old"))


def test_nobody_takes_on_what_was_made_here_and_nobody_without_a_team():
    made = second((FAY, StartRound("build")), (OMAR, persona()), (FAY, StartRound("reveal")))
    with pytest.raises(Refused, match="was made in this workshop"):
        then(made, MAYA, TakeOn("a1"))
    for outsider in (SOL, FAY):
        with pytest.raises(Refused, match="Only participants and guests"):
            then(second(), outsider, TakeOn("old"))
    walk = second((FAY, StartRound("walk")))
    with pytest.raises(Refused, match="silent reading"):
        then(walk, MAYA, TakeOn("old"))
    assert AMBER in walk.teams


def test_only_kinds_that_the_method_knows_come_along_and_each_once():
    with pytest.raises(Refused, match="twice"):
        second(opened=replace(SECOND, brought=(LEFT, LEFT)))
    with pytest.raises(Refused, match="kind that this method does not know"):
        second(opened=replace(SECOND, brought=(replace(LEFT, type="rocket"),)))
