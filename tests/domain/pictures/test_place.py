"""The room, its mandate, its door, and the act that can be taken back."""

from app.domain import commands as ask
from app.domain.pictures.audiences import Facilitators, Observers, Table, Waiting
from tests.cast import FAY, TEAL
from tests.domain.pictures.scenes import AUDIENCES, opened, picture, underway


def test_everybody_in_the_room_knows_where_they_are():
    room = picture(underway(), Table(TEAL))["room"]
    assert (room["title"], room["stage"], room["rounds"]) == ("Better mornings", "running", 7)
    assert (room["design"], room["zone"], room["seating"]) == ("A small session", "UTC", "chosen")


def test_the_goal_is_known_to_all_but_those_at_the_door():
    knowing = [a for a in AUDIENCES if "mandate" in picture(opened(), a)]
    assert [a.key for a in knowing] == [
        "f",
        "t:T1",
        "t:T2",
        "t:",
        "g:T1",
        "g:T2",
        "g:",
        "s",
        "o",
        "x",
    ]
    assert picture(opened(), Observers())["mandate"] == {
        "goal": "Half the waiting time by May",
        "fixed": ["No new building"],
        "open": ["Opening hours"],
        "promise": "An answer today",
        "stops_doing": "Asking for weekly reports",
    }


def test_at_the_door_there_is_a_title_and_a_clock():
    shown = picture(underway(), Waiting())
    assert shown.keys() == {"room", "round"}
    assert shown["room"] == {"title": "Better mornings", "stage": "running"}
    assert {"title", "prompt", "id", "share"}.isdisjoint(shown["round"])


def test_only_facilitators_see_the_door_and_their_last_act():
    shown = picture(underway(), Facilitators())
    assert shown["door"] == {"locked": False, "approval": True, "capacity": 60}
    assert shown["undo"]["until"] == "2026-09-14T12:00:10.000+00:00"
    assert {"door", "undo"}.isdisjoint(picture(underway(), Table(TEAL)))


def test_an_act_that_was_taken_back_cannot_be_taken_back_again():
    scene = underway()
    scene.steps((FAY, ask.UndoAct(scene.room.last_act.number)))
    assert "undo" not in picture(scene, Facilitators())
