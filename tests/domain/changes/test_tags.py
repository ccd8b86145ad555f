"""Tags on a card come and go; others stay."""

from app.domain.commands import NextRound, TagArtefact
from tests.cast import FAY, MAYA, given, persona


def test_a_tag_comes_and_goes_beside_others():
    posted = ((FAY, NextRound()), (FAY, NextRound()), (MAYA, persona("a1", tags=("seed",))))
    room = given(*posted, (MAYA, TagArtefact("a1", "dare", True)))
    assert room.artefacts["a1"].tags == ("seed", "dare")
    room = given(
        *posted, (MAYA, TagArtefact("a1", "dare", True)), (MAYA, TagArtefact("a1", "dare", False))
    )
    assert room.artefacts["a1"].tags == ("seed",)
