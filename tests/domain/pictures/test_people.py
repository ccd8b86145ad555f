"""People, teams, and who is ready."""

from app.domain import commands as ask
from app.domain.pictures.audiences import Facilitators, GuestTable, Observers, Table
from tests.cast import AMBER, ANA, FAY, MAYA, OMAR, TEAL
from tests.domain.pictures.scenes import opened, picture, under


def test_everybody_sees_who_is_in_the_room():
    people = under(picture(opened(), Table(None)), "person/")
    assert people["maya"] == {
        "id": "maya",
        "name": "Maya",
        "role": "participant",
        "team": TEAL,
        "captain": False,
        "present": True,
        "function": "care",
    }


def test_only_facilitators_see_who_waits_and_what_people_do():
    assert "person/wanda" not in picture(opened(), Table(TEAL))
    shown = picture(opened(), Facilitators())
    assert shown["person/wanda"]["waiting"] is True
    assert shown["person/ana"]["profile"]["operations"] is True
    assert shown["person/ana"]["came"] == "2026-09-14T12:00:00.000+00:00"
    hidden = picture(opened(), Table(TEAL))["person/ana"].keys()
    assert hidden.isdisjoint({"profile", "came"})


def test_whoever_left_is_still_known_by_name():
    shown = picture(opened().steps((OMAR, ask.LeaveRoom())), Table(TEAL))
    assert (shown["person/omar"]["name"], shown["person/omar"]["present"]) == ("Omar", False)


def test_teams_say_how_many_sit_there():
    shown = picture(opened().steps((OMAR, ask.LeaveRoom())), Observers())
    assert shown["team/T1"] == {"id": TEAL, "name": "Teal", "mark": 1, "people": 2}
    assert shown["team/T2"]["people"] == 1


def test_ready_and_hands_are_for_ones_own_team_and_the_facilitators():
    scene = opened().steps(
        (FAY, ask.NextRound()), (MAYA, ask.SetReady(True)), (ANA, ask.RaiseHand(True))
    )
    keys = {"ready/maya", "hand/ana"}
    assert keys <= picture(scene, Table(TEAL)).keys()
    assert keys <= picture(scene, GuestTable(TEAL)).keys()
    assert keys <= picture(scene, Facilitators()).keys()
    for audience in (Table(AMBER), Table(None), Observers()):
        assert keys.isdisjoint(picture(scene, audience))
    assert picture(scene, Table(TEAL))["hand/ana"] == {"at": "2026-09-14T12:00:00.000+00:00"}
