"""A ballot as one person holds it."""

from hypothesis import given as drawn
from hypothesis import strategies as st

from app.domain import commands as ask
from app.domain.pictures.audiences import Person
from app.domain.pictures.my_ballots import shuffled
from tests.cast import FAY, MAYA, paper
from tests.domain.pictures.scenes import picture, underway

OPENED = (FAY, ask.OpenBallot("b1", "dots", "Who?", ("a1", "a2")))


def held(scene, person):
    return picture(scene, Person(person))["me/ballot/b1"]


def test_one_knows_whether_one_has_voted():
    scene = underway().steps(OPENED)
    assert held(scene, "maya")["voted"] is False
    scene.steps((MAYA, paper(a1=1)))
    assert (held(scene, "maya")["voted"], held(scene, "ana")["voted"]) == (True, False)


def test_one_knows_whether_one_may_vote_and_what_is_ones_own():
    scene = underway().steps(OPENED)
    assert (held(scene, "maya")["may_vote"], held(scene, "maya")["own"]) == (True, ["a1"])
    assert (held(scene, "tess")["may_vote"], held(scene, "tess")["own"]) == (True, [])


OPTIONS = st.lists(st.text("abcdef", min_size=1), unique=True).map(tuple)


@drawn(OPTIONS)
def test_everybody_reads_all_options_always_in_the_same_order(options):
    order = shuffled("b1", "maya", options)
    assert sorted(order) == sorted(options)
    assert shuffled("b1", "maya", tuple(reversed(options))) == order


def test_no_option_stands_first_for_everybody():
    people = [f"p{n}" for n in range(60)]
    first = {shuffled("b1", person, ("a", "b", "c"))[0] for person in people}
    assert first == {"a", "b", "c"}
