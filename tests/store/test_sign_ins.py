"""A sign-in is good until it is taken back, lies idle, is too old, or its account is shut out."""

from datetime import timedelta

import pytest

from app.store import accounts, sign_ins
from app.store.sign_ins import IDLE, LONGEST, SignIns
from tests.cast import NOON
from tests.store.archive import Archive

A_MOMENT = timedelta(seconds=1)


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    for id in ("a1", "a2"):
        found.errand(lambda db, id=id: accounts.add_account(db, id, NOON))
    yield found
    found.close()


@pytest.fixture
def known(archive):
    return SignIns(archive.reader)


def begin(archive, account="a1", at=NOON, **other):
    """(id, token) of a new one."""
    return archive.errand(lambda db: sign_ins.begin(db, account, at, way="password", **other))


def test_a_token_leads_to_the_sign_in_that_it_is_of(archive, known):
    id, token = begin(archive, address="192.0.2.0/24", browser="Firefox, Linux")
    found = known.by_token(token, NOON)
    assert (found.id, found.account, found.way) == (id, "a1", "password")
    assert (found.address, found.browser) == ("192.0.2.0/24", "Firefox, Linux")
    assert known.by_token(token[:-1], NOON) is None
    assert known.by_token("", NOON) is None


def test_a_token_has_256_bits_and_is_kept_as_a_hash_only(archive):
    _, token = begin(archive)
    assert len(token) >= 43
    assert token.encode() not in archive.bytes()


def test_eight_hours_without_use_end_it_and_use_does_not(archive, known):
    id, token = begin(archive)
    assert known.by_token(token, NOON + IDLE - A_MOMENT)
    assert known.by_token(token, NOON + IDLE) is None
    archive.errand(lambda db: sign_ins.touch(db, [id], NOON + IDLE - A_MOMENT))
    assert known.by_token(token, NOON + IDLE)


def test_thirty_days_end_it_however_much_it_is_used(archive, known):
    id, token = begin(archive)
    archive.errand(lambda db: sign_ins.touch(db, [id], NOON + LONGEST - A_MOMENT))
    assert known.by_token(token, NOON + LONGEST - A_MOMENT)
    assert known.by_token(token, NOON + LONGEST) is None


def test_one_is_ended_or_all_or_all_but_one(archive, known):
    (one, _), (two, _), (three, _) = (begin(archive) for _ in range(3))
    (other, _) = begin(archive, "a2")
    every = [one, two, three, other]
    archive.errand(lambda db: sign_ins.end(db, "a1", one))
    assert set(known.good(every, NOON)) == {two, three, other}
    archive.errand(lambda db: sign_ins.end_all(db, "a1", but=two))
    assert set(known.good(every, NOON)) == {two, other}
    archive.errand(lambda db: sign_ins.end_all(db, "a1"))
    assert set(known.good(every, NOON)) == {other}


def test_nobody_ends_anothers(archive, known):
    id, _ = begin(archive)
    archive.errand(lambda db: sign_ins.end(db, "a2", id))
    assert set(known.good([id], NOON)) == {id}
    assert known.good([], NOON) == {}


def test_those_of_a_shut_account_are_not_good(archive, known):
    _, token = begin(archive)
    archive.errand(lambda db: accounts.set_active(db, "a1", False))
    assert known.by_token(token, NOON) is None


def test_a_renewed_one_has_another_token_and_stays_itself(archive, known):
    id, token = begin(archive)
    later = NOON + timedelta(hours=1)
    renewed = archive.errand(lambda db: sign_ins.renew(db, id, later, "link"))
    assert known.by_token(token, later) is None
    found = known.by_token(renewed, later)
    assert (found.id, found.way, found.seen) == (id, "link", later)


def test_an_account_sees_its_own_the_latest_first(archive, known):
    (old, _), (new, _) = begin(archive), begin(archive, at=NOON + A_MOMENT)
    begin(archive, "a2")
    assert [each.id for each in known.of_account("a1", NOON + A_MOMENT)] == [new, old]


def test_what_is_long_over_is_forgotten(archive):
    begin(archive)
    begin(archive, at=NOON + LONGEST + sign_ins.KEPT + A_MOMENT)
    assert archive.all("SELECT count(*) FROM sign_in") == [(1,)]
