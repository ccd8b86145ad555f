"""Pictures are kept with their room, up to a quota, and go with it or with who brought them."""

from functools import partial

from sqlalchemy import insert

from app.store.deleting import delete_room
from app.store.images import (
    IMAGES,
    QUOTA,
    Images,
    add_image,
    forget_image,
    forget_images_of,
)
from tests.cast import NOON


def added(archive, id="i1", *, room="r1", person="maya", body=b"large", small=b"s"):
    return archive.errand(
        partial(add_image, room=room, id=id, person=person, body=body, small=small, at=NOON)
    )


def test_a_picture_is_read_whole_or_small_and_in_its_room_only(archive):
    images = Images(archive.reader)
    assert added(archive)
    assert images.body("r1", "i1") == b"large"
    assert images.body("r1", "i1", small=True) == b"s"
    assert images.body("r2", "i1") is None
    assert images.body("r1", "i2") is None


def test_those_that_are_there_are_read_together(archive):
    added(archive, "i1")
    added(archive, "i2", body=b"second")
    found = Images(archive.reader).bodies("r1", ["i1", "i2", "i3"])
    assert found == {"i1": b"large", "i2": b"second"}


def test_a_room_that_is_full_takes_no_more_and_others_do(archive):
    large = {"room": "r1", "id": "i0", "person": "maya", "body": b"", "small": b"", "created": 0}
    archive.errand(lambda db: db.execute(insert(IMAGES), [{**large, "size": QUOTA - 10}]))
    assert added(archive, "i1", body=b"x" * 9, small=b"s")
    assert not added(archive, "i2", body=b"x", small=b"")
    assert added(archive, "i2", room="r2")
    assert Images(archive.reader).body("r1", "i2") is None


def test_pictures_are_forgotten_one_by_one_by_person_and_with_the_room(archive):
    images = Images(archive.reader)
    for id, person in (("i1", "maya"), ("i2", "maya"), ("i3", "omar"), ("i4", "omar")):
        added(archive, id, person=person)
    archive.errand(partial(forget_image, room="r1", id="i4"))
    archive.errand(partial(forget_images_of, room="r1", person="maya"))
    assert set(images.bodies("r1", ["i1", "i2", "i3", "i4"])) == {"i3"}
    archive.errand(partial(delete_room, room="r1"))
    assert images.bodies("r1", ["i3"]) == {}
