"""Accounts: one for each e-mail, the printed link's from the first start on."""

import pytest

from app.store import accounts, register
from app.store.accounts import FACILITATOR, OWNER, Accounts
from tests.cast import NOON
from tests.store.archive import Archive


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    yield found
    found.close()


@pytest.fixture
def known(archive):
    return Accounts(archive.reader)


def add(archive, id="a1", **other):
    return archive.errand(lambda db: accounts.add_account(db, id, NOON, **other))


def test_the_owner_is_there_from_the_first_start_and_made_once(archive, known):
    for _ in range(2):
        archive.errand(lambda db: accounts.ensure_owner(db, NOON))
    (owner,) = known.all()
    assert (owner.id, owner.name, owner.runs_the_house, owner.active) == (OWNER, "", True, True)


def test_an_account_is_found_by_its_id_and_its_email(archive, known):
    assert add(archive, name="Fay", email="fay@example.org", password="hash")
    fay = known.by_email("fay@example.org")
    assert fay == known.by_id("a1")
    assert (fay.name, fay.password, fay.role) == ("Fay", "hash", FACILITATOR)
    assert known.by_id("a2") is None
    assert known.by_email("maya@example.org") is None


def test_an_email_belongs_to_one_account(archive, known):
    add(archive, email="fay@example.org")
    add(archive, "a2")
    assert not add(archive, "a3", email="fay@example.org")
    assert not archive.errand(lambda db: accounts.set_email(db, "a2", "fay@example.org"))
    assert archive.errand(lambda db: accounts.set_email(db, "a1", "fay@example.org"))
    assert [account.email for account in known.all()] == ["fay@example.org", ""]


def test_many_may_have_no_email(archive, known):
    assert add(archive, "a1")
    assert add(archive, "a2")
    assert archive.errand(lambda db: accounts.set_email(db, "a2", ""))
    assert len(known.all()) == 2


def test_a_wish_for_a_new_password_stands_until_there_is_one(archive, known):
    add(archive)
    assert archive.errand(lambda db: accounts.ask_for_reset(db, "a1", NOON))
    assert not archive.errand(lambda db: accounts.ask_for_reset(db, "a1", NOON))
    assert known.by_id("a1").asked == NOON
    archive.errand(lambda db: accounts.set_password(db, "a1", "new"))
    assert (known.by_id("a1").asked, known.by_id("a1").password) == (None, "new")


def test_whoever_is_shut_out_loses_the_seats_of_the_account(archive, known):
    add(archive)
    rows = [{"person": "fay", "name": "Fay", "account": "a1"}, {"person": "ana", "name": "Ana"}]
    archive.errand(lambda db: register.add_seats(db, "r1", rows, NOON))
    archive.errand(lambda db: accounts.set_active(db, "a1", False))
    assert not known.by_id("a1").active
    assert [archive.register.seat("r1", who).rev for who in ("fay", "ana")] == [2, 1]
    archive.errand(lambda db: accounts.set_active(db, "a1", True))
    assert known.by_id("a1").active
    assert archive.register.seat("r1", "fay").rev == 2


def test_an_identity_leads_to_one_account(archive, known):
    add(archive)
    archive.errand(lambda db: accounts.tie_identity(db, "https://id.example", "7", "a1", NOON))
    assert known.by_identity("https://id.example", "7").id == "a1"
    assert known.by_identity("https://id.example", "8") is None
    assert known.by_identity("https://other.example", "7") is None


def test_name_and_role_may_change(archive, known):
    add(archive)
    archive.errand(lambda db: accounts.rename(db, "a1", "Fay B."))
    archive.errand(lambda db: accounts.set_role(db, "a1", OWNER))
    assert (known.by_id("a1").name, known.by_id("a1").runs_the_house) == ("Fay B.", True)
