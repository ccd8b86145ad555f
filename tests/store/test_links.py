"""Links open what they were made for, for thirty days or until they are taken back."""

from datetime import timedelta

import pytest

from app.store import links
from app.store.links import GOOD_FOR, Links
from tests.cast import NOON
from tests.store.archive import Archive


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    yield found
    found.close()


@pytest.fixture
def known(archive):
    return Links(archive.reader)


def link(archive, scope="sponsor", room="r1", at=NOON):
    return archive.errand(lambda db: links.add_link(db, scope, room, at))


def test_a_link_opens_what_it_was_made_for(archive, known):
    token = link(archive)
    found = known.by_token(token, NOON)
    assert (found.scope, found.room, found.created) == ("sponsor", "r1", NOON)
    assert found == known.by_id(found.id, NOON)
    assert known.by_token(token[:-1], NOON) is None
    assert known.by_token("", NOON) is None
    assert known.good([found.id, "other"], NOON) == {found.id}
    assert known.good([], NOON) == set()


def test_a_link_is_kept_as_a_hash_only(archive):
    token = link(archive)
    assert len(token) >= 27  # 160 bits
    assert token.encode() not in archive.bytes()


def test_a_link_into_a_room_is_good_for_thirty_days(archive, known):
    token = link(archive)
    assert timedelta(days=30) == GOOD_FOR
    assert known.by_token(token, NOON + GOOD_FOR - timedelta(seconds=1))
    assert known.by_token(token, NOON + GOOD_FOR) is None


def test_the_printed_link_is_good_until_the_next_is_printed(archive, known):
    desk, sponsor = link(archive, "desk", None), link(archive)
    assert known.by_token(desk, NOON + timedelta(days=3650))
    archive.errand(lambda db: links.revoke_links(db, "desk", None))
    assert known.by_token(desk, NOON) is None
    assert known.by_token(sponsor, NOON)


def test_links_are_taken_back_one_by_one(archive, known):
    tokens = [link(archive), link(archive, at=NOON + timedelta(minutes=1))]
    first, second = (known.by_token(token, NOON + timedelta(hours=1)) for token in tokens)
    assert known.of_room("r1", NOON) == [second, first]
    archive.errand(lambda db: links.revoke_link(db, "r1", first.id))
    assert known.of_room("r1", NOON) == [second]
    assert known.by_token(tokens[0], NOON) is None


def test_a_room_takes_back_its_own_links_only(archive, known):
    found = known.by_token(link(archive), NOON)
    archive.errand(lambda db: links.revoke_link(db, "r2", found.id))
    assert known.by_id(found.id, NOON) == found


def test_all_of_a_kind_are_revoked_in_one_room(archive, known):
    gone, other = link(archive), link(archive, room="r2")
    archive.errand(lambda db: links.revoke_links(db, "sponsor", "r1"))
    assert known.by_token(gone, NOON) is None
    assert known.by_token(other, NOON)
