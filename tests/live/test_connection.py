"""A connection keeps what is to be said until it can be said."""

from app.domain.pictures.audiences import Person, Table
from app.live.connection import NEVER, Connection, Stand
from app.live.parcel import Parcel


async def nothing(_):
    return None


def tab(**other):
    return Connection("maya", (Table("T1"), Person("maya")), nothing, nothing, **other)


def said(connection):
    return [parcel.text for parcel in connection.take()]


def test_a_tab_that_has_not_said_hello_is_not_live():
    assert not tab().live
    assert tab(stand=Stand(0)).live


def test_a_tab_sits_at_the_table_of_its_first_audience():
    assert tab().table == "t:T1"


def test_the_weather_comes_before_the_answers_and_both_are_taken_once():
    connection = tab(after=["ok"], stand=Stand(weather={"typing": Parcel("typing")}))
    assert said(connection) == ["typing", "ok"]
    assert connection.take() == []


def test_whoever_starts_again_keeps_the_answers_but_not_the_old_weather():
    connection = tab(after=["ok"], stand=Stand(3, weather={"typing": Parcel("typing")}))
    connection.start_again((Table("T2"), Person("maya")), "reset")
    assert (connection.stand.cursor, connection.table) == (NEVER, "t:T2")
    assert said(connection) == ["ok", "reset"]
