"""Awards, for everybody, once the close has come."""

from app.domain.commands import CloseWorkshop, ReviseArtefact, Source, StartRound
from app.domain.pictures.audiences import Observers, Screen, Table
from tests.cast import AMBER, FAY, OMAR, TEAL
from tests.domain.pictures.scenes import picture, under, underway

TAKEN = Source("l1", "borrowed", "a1", 1, "her patience")
BORROWED = (OMAR, ReviseArtefact("a2", 1, {}, sources=(TAKEN,)))


def awards_of(scene, audience):
    return under(picture(scene, audience), "award/")


def test_before_the_close_nobody_is_honoured():
    assert awards_of(underway().steps(BORROWED), Table(TEAL)) == {}


def test_at_the_close_everybody_sees_the_awards():
    scene = underway().steps(BORROWED, (FAY, StartRound("close")))
    lender = {"kind": "lender", "teams": [TEAL], "title": "", "how": "lent", "number": 1}
    for audience in (Table(AMBER), Observers(), Screen()):
        assert awards_of(scene, audience) == {"lender": lender}


def test_a_closed_workshop_keeps_them_in_sight():
    scene = underway().steps(BORROWED, (FAY, CloseWorkshop()))
    assert list(awards_of(scene, Screen())) == ["lender"]
