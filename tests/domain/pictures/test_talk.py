"""Messages, notes, lines, the parking lot, terms."""

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.pictures.audiences import Facilitators, GuestTable, Observers, Person, Screen, Table
from tests.cast import AMBER, FAY, MAYA, TEAL, seconds
from tests.domain.pictures.scenes import AUDIENCES, begin, picture, underway


def who_gets(scene, key):
    return [audience.key for audience in AUDIENCES if key in picture(scene, audience)]


def test_a_message_goes_to_whom_it_is_addressed():
    scene = underway().steps(
        (FAY, ask.SendMessage("all", "Lunch at one")),
        (FAY, ask.SendMessage("teal", "Louder", team=TEAL)),
        (FAY, ask.SendMessage("ana", "You lead", person="ana")),
    )
    everybody = ["f", "t:T1", "t:T2", "t:", "g:T1", "g:T2", "g:", "s", "o"]
    assert who_gets(scene, "message/all") == everybody
    assert who_gets(scene, "message/teal") == ["f", "t:T1", "g:T1"]
    assert who_gets(scene, "message/ana") == ["f", "p:ana"]


def test_a_note_is_between_one_person_and_the_facilitators():
    scene = underway().steps((MAYA, ask.SendNote("o1", "We are lost")))
    assert who_gets(scene, "note/o1") == ["f"]
    assert who_gets(scene, "me/note/o1") == ["p:maya"]
    assert picture(scene, Facilitators())["note/o1"]["by"] == "maya"


def test_a_line_said_in_the_open_is_for_everybody_in_teams():
    scene = underway().steps((MAYA, ask.SayLine("i1", "Hello")))
    assert picture(scene, GuestTable(AMBER))["line/i1"] == {
        "id": "i1",
        "round": "reveal",
        "text": "Hello",
        "by": "maya",
    }
    assert "line/i1" not in picture(scene, Observers())


def test_a_line_said_where_nothing_is_shared_waits():
    scene = underway()
    begin(scene, Share.PRIVATE)
    scene.steps(seconds(5), (MAYA, ask.SayLine("i1", "Between us")), seconds(5))
    assert who_gets(scene, "line/i1") == []
    assert "me/line/i1" in picture(scene, Person("maya"))
    begin(scene, Share.DARK)
    assert who_gets(scene, "line/i1") == ["f"]
    begin(scene, Share.DAYLIGHT)
    assert "line/i1" in picture(scene, Table(AMBER))
    assert "me/line/i1" not in picture(scene, Person("maya"))


def test_parked_items_and_terms_are_the_rooms():
    scene = underway().steps(
        (MAYA, ask.ParkItem("q1", "The canteen")), (FAY, ask.DefineTerm("shift", "8 h"))
    )
    shown = picture(scene, Table(AMBER))
    assert (shown["parked/q1"]["text"], shown["parked/q1"]["round"]) == ("The canteen", "reveal")
    assert shown["term/shift"]["meaning"] == "8 h"
    assert {"parked/q1", "term/shift"}.isdisjoint(picture(scene, Screen()))
