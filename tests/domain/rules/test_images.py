"""Pictures come onto the cards of one's own team, with words, and are shown when these are."""

import pytest

from app.domain.commands import AttachImage, EndRound, RemoveImage, ReviseArtefact, StartRound
from app.domain.events import ArtefactRevised
from app.domain.images import MOST, WORDS, Image
from app.domain.refusal import Refused
from tests.cast import ANA, FAY, MAYA, OMAR, given, persona, then

BUILT = ((FAY, StartRound("build")), (MAYA, persona()))
FORM = AttachImage("a1", "i1", "The paper form")


def attached(*more):
    return given(*BUILT, (MAYA, FORM), *more)


def test_a_picture_makes_a_new_version_of_the_card():
    (revised,) = then(given(*BUILT), MAYA, FORM)
    assert isinstance(revised, ArtefactRevised)
    assert (revised.version, revised.title) == (2, "Ida, 61")
    assert revised.images == (Image("i1", "The paper form"),)


def test_anybody_of_the_team_may_add_one_and_nobody_else():
    assert then(given(*BUILT), ANA, FORM)
    for by in (OMAR, FAY):
        with pytest.raises(Refused) as no:
            then(given(*BUILT), by, FORM)
        assert no.value.code in ("forbidden", "not_found")


def test_the_words_stay_and_are_asked_for():
    for alt in ("", "  \n ", "\u202e"):
        with pytest.raises(Refused, match="what the picture shows"):
            then(given(*BUILT), MAYA, AttachImage("a1", "i1", alt))
    with pytest.raises(Refused, match="too many"):
        then(given(*BUILT), MAYA, AttachImage("a1", "i1", "x" * (WORDS + 1)))
    (revised,) = then(given(*BUILT), MAYA, AttachImage("a1", "i1", "One\nline"))
    assert revised.images[0].alt == "One line"


def test_a_card_holds_so_many_and_a_retry_adds_none():
    full = attached(*((MAYA, AttachImage("a1", f"i{n}", "Another")) for n in range(2, MOST + 1)))
    with pytest.raises(Refused, match=f"at most {MOST} pictures"):
        then(full, MAYA, AttachImage("a1", "one-more", "Another"))
    assert then(full, MAYA, FORM) == []


def test_what_is_revised_keeps_its_pictures_and_what_is_removed_is_gone():
    room = attached((ANA, ReviseArtefact("a1", 2, {"job": "sleep"})))
    assert room.artefacts["a1"].current.images == (Image("i1", "The paper form"),)
    (removed,) = then(room, ANA, RemoveImage("a1", "i1"))
    assert removed.images == ()
    assert then(room, ANA, RemoveImage("a1", "i9")) == []


def test_a_picture_that_is_added_in_the_dark_waits_for_the_light():
    room = attached()
    assert room.artefacts["a1"].current.visible_at is None


def test_after_the_round_nothing_is_added():
    with pytest.raises(Refused) as no:
        then(given(*BUILT, (FAY, EndRound())), MAYA, AttachImage("a1", "i1", "Late", "walk"))
    assert no.value.code == "stale"


@pytest.mark.parametrize("id", ["", "../x", "a b", "x" * 41])
def test_an_id_that_is_none_is_refused(id):
    with pytest.raises(Refused, match="unreadable"):
        then(attached(), MAYA, AttachImage("a1", id, "A form"))
