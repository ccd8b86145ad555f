"""Everybody may have what is kept of them: their words, their deeds, that they voted; no more."""

import json

from app.domain import commands as asked
from app.outcome.own_data import own_data
from app.outcome.snapshot import Person
from tests.cast import ANA, FAY, MAYA, OMAR, Play, paper, persona, revision

MAYA_HERSELF = Person("Maya Lind", "Nurse")


def data_of(*steps, person="maya"):
    play = Play().steps((FAY, asked.StartRound("build")), *steps)
    return own_data(play.room, play.journal, person, MAYA_HERSELF)


def kinds(told):
    return [each["kind"] for each in told]


def test_who_they_are_here():
    told = data_of()
    assert (told["name"], told["job"], told["role"], told["team"]) == (
        "Maya Lind", "Nurse", "participant", "Teal",
    )  # fmt: skip
    assert told["profile"]["function"] == "care"


def test_every_version_that_they_wrote_and_none_that_others_did():
    told = data_of((MAYA, persona()), (ANA, revision(pain="Theirs")),
                   (MAYA, revision(base=2, title="Ida, 62")))  # fmt: skip
    assert kinds(told["wrote"]) == ["artefact_posted", "artefact_revised"]
    assert "Ida, 62" in told["wrote"][1]["texts"]
    assert told["wrote"][0]["at"].endswith("Z")


def test_marks_and_hands_are_deeds():
    told = data_of((OMAR, persona()), (FAY, asked.StartRound("reveal")),
                   (MAYA, asked.MarkArtefact("a1", "like", True)),
                   (MAYA, asked.RaiseHand(True)))  # fmt: skip
    assert kinds(told["did"]) == ["artefact_marked", "hand_raised"]


def test_that_they_voted_and_never_what():
    ballot = asked.OpenBallot("b1", "fist_to_five", "How firm?", ("x",), option_text={"x": "Bell"})
    told = data_of((FAY, asked.StartRound("vote")), (FAY, ballot), (MAYA, paper(fingers=2)))
    assert [(each["ballot"], each["title"]) for each in told["voted"]] == [("b1", "How firm?")]
    assert "fingers" not in json.dumps(told)
    assert "paper_handed_in" not in kinds([*told["did"], *told["about"]])


def test_what_others_noted_about_them():
    message = asked.SendMessage("m9", "Your turn", person="maya")
    told = data_of((FAY, message), (FAY, asked.NameCaptain("maya")))
    assert kinds(told["about"]) == ["seat_taken", "team_joined", "message_sent", "captain_named"]


def test_nobody_is_an_empty_page():
    told = data_of((MAYA, persona()), person="nobody")
    assert (told["role"], told["wrote"], told["about"]) == ("", [], [])
