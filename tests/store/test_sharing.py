"""Links to packs: kept as hashes, good until their day or until somebody takes them back."""

from datetime import timedelta

import pytest

from app.store import sharing
from app.store.sharing import Sharing, hardened, matches
from tests.cast import NOON

WEEK = timedelta(days=7)


@pytest.fixture
def shared(archive):
    return Sharing(archive.reader)


def link(archive, label="The board", room="r1", phrase="", at=NOON):
    return archive.errand(
        lambda db: sharing.add_pack_link(
            db, room, label, ("sponsor", "public"), phrase, at, at + WEEK
        )
    )


def test_a_token_has_160_bits_and_only_its_hash_is_kept(archive, shared):
    tokens = {link(archive) for _ in range(20)}
    assert (len(tokens), {len(token) for token in tokens}) == (20, {27})
    assert not any(token in archive.bytes().decode("latin-1") for token in tokens)
    found = shared.by_token(next(iter(tokens)), NOON)
    assert (found.label, found.variants, found.room) == ("The board", ("sponsor", "public"), "r1")


def test_a_link_is_good_until_its_day_or_until_it_is_taken_back(archive, shared):
    token = link(archive)
    found = shared.by_token(token, NOON)
    assert shared.by_token(token, NOON + WEEK) is None
    archive.errand(lambda db: sharing.revoke_pack_link(db, "r2", found.id))  # another room's
    assert shared.by_id(found.id, NOON) == found
    archive.errand(lambda db: sharing.revoke_pack_link(db, "r1", found.id))
    assert shared.by_token(token, NOON) is None
    assert shared.by_id(found.id, NOON) is None
    assert [each.revoked for each in shared.of_room("r1")] == [True]


def test_a_guess_opens_nothing(archive, shared):
    link(archive)
    assert shared.by_token("A" * 27, NOON) is None
    assert shared.by_id("000000000000", NOON) is None


def test_openings_are_told_newest_first(archive, shared):
    token = link(archive)
    id = shared.by_token(token, NOON).id
    for minute, what in enumerate(("read", "sponsor")):
        at = NOON + timedelta(minutes=minute)
        archive.errand(lambda db, at=at, what=what: sharing.note_opening(db, id, at, what, 2))
    told = [(opening.what, opening.draft) for opening in shared.openings([id])]
    assert told == [("sponsor", 2), ("read", 2)]
    assert shared.openings([]) == []


def test_links_of_a_room_come_newest_first(archive, shared):
    link(archive, "First")
    link(archive, "Second", at=NOON + timedelta(minutes=1))
    link(archive, "Elsewhere", room="r2")
    assert [each.label for each in shared.of_room("r1")] == ["Second", "First"]


def test_a_passphrase_is_kept_salted_and_stretched():
    kept = hardened("harbour light")
    assert "harbour" not in kept
    assert kept != hardened("harbour light")
    assert matches("harbour light", kept)
    assert not matches("harbour night", kept)
    assert hardened("") == ""
