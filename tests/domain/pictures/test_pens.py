"""Each table sees who of it holds the pen; facilitators how much came from those who do."""

from app.domain.commands import LeaveRoom, StartRound
from app.domain.pictures.audiences import Facilitators, GuestTable, Screen, Table
from app.domain.pictures.paint import paint
from tests.cast import AMBER, ANA, FAY, MAYA, NAMES, OMAR, TEAL
from tests.domain.clinic import clinic, idea, milder, roadblock

ROADBLOCKS = ((FAY, StartRound("c02")), (FAY, idea()), (FAY, StartRound("c05")))


def pen(play, audience):
    return paint(play.room, NAMES, audience).get("pen/roadblock")


def test_a_table_sees_who_of_it_holds_the_pen():
    play = clinic(*ROADBLOCKS)
    held = {"type": "roadblock", "free": False}
    assert pen(play, Table(TEAL)) == {**held, "holders": ["ana"]}
    assert pen(play, GuestTable(AMBER)) == {**held, "holders": ["omar"]}


def test_nobody_else_and_in_no_other_round_is_there_a_pen():
    for audience in (Screen(), Facilitators(), Table(None)):
        assert pen(clinic(*ROADBLOCKS), audience) is None
    assert pen(clinic((FAY, StartRound("c02"))), Table(TEAL)) is None
    assert pen(clinic(), Table(TEAL)) is None


def test_once_their_first_card_is_there_it_is_everybodys():
    play = milder(*ROADBLOCKS, (ANA, roadblock()))
    assert pen(play, Table(TEAL))["free"] is True
    assert pen(play, Table(AMBER))["free"] is False


def test_facilitators_see_how_many_came_from_those_who_run_it():
    play = clinic(*ROADBLOCKS, (OMAR, roadblock()), (ANA, LeaveRoom()), (MAYA, roadblock("r2")))
    shown = paint(play.room, NAMES, Facilitators())
    assert shown["voice/roadblock"] == {"type": "roadblock", "ours": 1, "all": 2}
    assert not any(key.startswith("voice") for key in paint(play.room, NAMES, Table(TEAL)))
