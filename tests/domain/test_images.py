"""A picture is known by its id and its words."""

from app import messages
from app.domain.events import ArtefactRevised
from app.domain.images import Image

REVISED = ArtefactRevised("a1", 2, "Ida", {}, "", "build", False, (Image("i1", "The form"),))


def test_what_is_written_of_a_picture_is_read_again():
    assert messages.events.validate_json(messages.events.dump_json(REVISED)) == REVISED


def test_cards_from_before_there_were_pictures_have_none():
    old = (
        messages.events.dump_json(REVISED)
        .decode()
        .replace(',"images":[{"id":"i1","alt":"The form"}]', "")
    )
    assert "images" not in old
    assert messages.events.validate_json(old).images == ()
