"""A ticket is good once, for a time, and for what it was issued."""

from datetime import timedelta

import pytest

from app.store import tickets
from app.store.tickets import GOOD_FOR, INVITE, RESET, Tickets
from tests.cast import NOON
from tests.store.archive import Archive


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    yield found
    found.close()


@pytest.fixture
def known(archive):
    return Tickets(archive.reader)


def issue(archive, purpose=INVITE, **what):
    return archive.errand(lambda db: tickets.issue(db, purpose, NOON, **what))


def use(archive, id, at=NOON):
    return archive.errand(lambda db: tickets.use(db, id, at))


def test_an_invitation_names_an_email_and_a_role(archive, known):
    token = issue(archive, email="maya@example.org", role="facilitator")
    found = known.by_token(INVITE, token, NOON)
    assert (found.email, found.role) == ("maya@example.org", "facilitator")
    assert found == known.by_id(INVITE, found.id, NOON)
    assert known.invitations(NOON) == [found] == [known.invitation_of("maya@example.org", NOON)]
    assert known.invitation_of("omar@example.org", NOON) is None


def test_a_ticket_for_one_purpose_is_none_for_another(archive, known):
    token = issue(archive, RESET, account="a1")
    assert known.by_token(INVITE, token, NOON) is None
    assert known.by_id(INVITE, known.by_token(RESET, token, NOON).id, NOON) is None


@pytest.mark.parametrize(("purpose", "time"), [(INVITE, {"days": 7}), (RESET, {"hours": 1})])
def test_it_is_good_for_a_time(archive, known, purpose, time):
    token = issue(archive, purpose, account="a1", email="x@y")
    id = known.by_token(purpose, token, NOON).id
    over = NOON + timedelta(**time)
    assert GOOD_FOR[purpose] == timedelta(**time)
    assert known.by_token(purpose, token, over) is None
    assert not use(archive, id, over)
    assert use(archive, id, over - timedelta(seconds=1))


def test_it_is_torn_once(archive, known):
    token = issue(archive, RESET, account="a1")
    id = known.by_token(RESET, token, NOON).id
    assert [use(archive, id) for _ in range(2)] == [True, False]
    assert known.by_token(RESET, token, NOON) is None


def test_a_later_one_for_the_same_takes_the_place_of_an_earlier(archive, known):
    first, second = (issue(archive, RESET, account="a1") for _ in range(2))
    other = issue(archive, RESET, account="a2")
    good = [bool(known.by_token(RESET, token, NOON)) for token in (first, second, other)]
    assert good == [False, True, True]


def test_what_was_issued_can_be_taken_back(archive, known):
    invitation, reset = issue(archive, email="x@y"), issue(archive, RESET, account="a1")
    id = known.by_token(INVITE, invitation, NOON).id
    archive.errand(lambda db: tickets.withdraw(db, id))
    archive.errand(lambda db: tickets.void(db, "a1"))
    assert known.by_token(INVITE, invitation, NOON) is None
    assert known.by_token(RESET, reset, NOON) is None


def test_it_is_kept_as_a_hash_only(archive):
    token = issue(archive)
    assert len(token) >= 43  # 256 bits
    assert token.encode() not in archive.bytes()


def test_after_a_restore_no_ticket_is_good(archive, known):
    issue(archive, email="x@y")
    archive.errand(tickets.void_all)
    assert known.invitations(NOON) == []
