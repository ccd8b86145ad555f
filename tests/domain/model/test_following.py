"""Who answers for what, when it is due, and what is overdue."""

from datetime import date

from app.domain.commands import ReportStatus, WithdrawArtefact
from app.domain.model.following import owned_by, promises
from tests.cast import ANA, MAYA
from tests.domain.rules.test_following import CLOSED, played


def test_a_promise_is_due_when_its_card_says_so():
    (promise,) = promises(played())
    assert (promise.artefact.id, promise.people, promise.due) == ("s1", ("ana",), "2026-10-01")
    assert promise.status is None


def test_it_is_overdue_from_the_day_after_until_it_is_done_or_dropped():
    (promise,) = promises(played(CLOSED))
    assert not promise.overdue(date(2026, 10, 1))
    assert promise.overdue(date(2026, 10, 2))
    (promise,) = promises(played(CLOSED, (ANA, ReportStatus("s1", "done"))))
    assert not promise.overdue(date(2027, 1, 1))


def test_a_new_date_moves_it():
    (promise,) = promises(played(CLOSED, (ANA, ReportStatus("s1", "late", date="2026-11-01"))))
    assert promise.due == "2026-11-01"
    assert not promise.overdue(date(2026, 10, 20))


def test_owners_have_it_on_their_list_and_authors_only_where_nobody_owns_it():
    room = played(CLOSED)
    assert [p.artefact.id for p in owned_by(room, "ana")] == ["s1"]
    assert owned_by(room, "maya") == []
    assert owned_by(room, "omar") == []


def test_what_is_withdrawn_is_promised_no_more():
    assert promises(played((MAYA, WithdrawArtefact("s1")))) == []
