"""What becomes of a card: versions, clashes, statuses."""

from app.domain.commands import StartRound
from app.domain.events import (
    ArtefactPosted,
    ArtefactRevised,
    ArtefactWithdrawn,
    ClashRaised,
    ClashSettled,
    StatusChanged,
)
from app.domain.room import Clash, Version
from tests.cast import FAY, MAYA, NOON, TEAL, Play, given, persona, seconds

POSTED = ArtefactPosted(
    "a1", "persona", "Ida", {"job": "sleep"}, TEAL, (TEAL,), ("maya",), "build", False
)


def card(*events):
    return given(POSTED, *events).artefacts["a1"]


def test_a_posted_card_has_one_version_in_the_dark():
    play = Play()
    play.happens(POSTED, MAYA)
    artefact = play.room.artefacts["a1"]
    assert artefact.versions == (
        Version(1, NOON, "build", "maya", "Ida", {"job": "sleep"}, "", None),
    )
    assert (artefact.status, artefact.visible, artefact.created_at) == ("shared", None, NOON)


def test_a_revision_adds_a_version_that_may_be_seen_at_once():
    revised = ArtefactRevised("a1", 2, "Io", {"job": "eat"}, "shorter", "reveal", True)
    artefact = card(seconds(5), revised)
    assert (artefact.title, artefact.current.change) == ("Io", "shorter")
    assert artefact.visible.visible_at == NOON + seconds(5)
    assert artefact.versions[0].visible_at is None


def test_clashes_wait_until_their_field_is_settled():
    clashes = (ClashRaised("a1", "job", "eat", 1), ClashRaised("a1", "pain", "stairs", 1))
    assert card(*clashes).clashes == (
        Clash("job", "eat", None, 1),
        Clash("pain", "stairs", None, 1),
    )
    assert [c.field for c in card(*clashes, ClashSettled("a1", "job")).clashes] == ["pain"]


def test_a_card_moves_on_or_goes():
    assert card(StatusChanged("a1", "adopted")).status == "adopted"
    assert not card(ArtefactWithdrawn("a1", "twice")).standing


def test_a_post_leaves_other_parts_of_the_room_as_they_were():
    before = given((FAY, StartRound("build")))
    after = given((FAY, StartRound("build")), (MAYA, persona()))
    assert (after.merges, after.agenda) == (before.merges, before.agenda)
