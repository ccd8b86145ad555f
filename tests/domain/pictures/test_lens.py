"""What a card looks at."""

from app.domain.commands import StartRound
from app.domain.pictures.audiences import Table
from app.domain.pictures.lens import Lens
from tests.cast import AMBER, FAY, MAYA, TEAL, persona, revision
from tests.domain.pictures.scenes import underway
from tests.domain.pictures.test_view import looking


def rebuilding():
    """A twilight round in which Teal has a new title for an old card, and a new card."""
    return underway().steps(
        (FAY, StartRound("rebuild")),
        (MAYA, revision("a1", 1, "Ida, tired")),
        (MAYA, persona("a9", "New")),
    )


def test_a_title_is_the_one_they_know():
    scene = rebuilding()
    ours, theirs = (Lens(looking(Table(team), scene)) for team in (TEAL, AMBER))
    assert (ours.title("a1"), theirs.title("a1")) == ("Ida, tired", "Ida")
    assert (ours.title("a9"), theirs.title("a9")) == ("New", None)


def test_a_version_they_do_not_see_is_none():
    lens = Lens(looking(Table(AMBER), rebuilding()))
    assert lens.version("a1", 1).title == "Ida"
    assert lens.version("a1", 2) is None
    assert lens.version("a1", 7) is None


def test_it_remembers_what_it_looked_at():
    lens = Lens(looking(Table(TEAL)))
    lens.title("a1")
    lens.title("no such card")
    lens.name("omar")
    assert (lens.artefacts, lens.people) == ({"a1", "no such card"}, {"omar"})
