"""What an audience is shown is looked up once for each state of the room."""

from app.domain.commands import AttachImage, InsertRound, RemoveImage, StartRound
from app.domain.design import Share
from app.domain.pictures.audiences import Person, Table
from app.live.album import Album
from tests.cast import AMBER, FAY, MAYA, NAMES, TEAL, Play, persona


class Place:
    def __init__(self, play):
        self.play, self.names = play, NAMES

    @property
    def room(self):
        return self.play.room


def opened():
    extra = InsertRound("extra", None, "Extra", "team_build", 10, Share.DARK)
    return Play().steps(
        (FAY, extra), (FAY, StartRound("extra")), (MAYA, persona()),
        (MAYA, AttachImage("a1", "i1", "The paper form")),
    )  # fmt: skip


def test_one_sees_what_stands_on_ones_table():
    album = Album(Place(opened()))
    assert album.shows((Table(TEAL), Person("ana")), "i1")
    assert not album.shows((Table(TEAL), Person("ana")), "i2")
    assert not album.shows((Table(AMBER), Person("omar")), "i1")
    assert not album.shows((), "i1")


def test_when_the_room_moves_on_it_is_looked_up_again():
    play = opened()
    album = Album(Place(play))
    assert album.shows((Table(TEAL),), "i1")
    play.steps((MAYA, RemoveImage("a1", "i1")))
    assert not album.shows((Table(TEAL),), "i1")
