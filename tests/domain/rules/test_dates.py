"""When the room looks again."""

import pytest

from app.domain.commands import CloseWorkshop, SetRenewal
from app.domain.events import RenewalSet, WorkshopClosed
from app.domain.refusal import Refused
from app.domain.rules.dates import iso_date
from tests.cast import FAY, MAYA, given, then
from tests.domain.model.operating import METHOD, playing

LOOK = SetRenewal(30, "2026-10-15", "What moved?")


def test_a_facilitator_sets_when_the_room_looks_again():
    assert then(given(), FAY, LOOK) == [RenewalSet(30, "2026-10-15", "What moved?")]
    assert then(given((FAY, LOOK)), FAY, LOOK) == []
    with pytest.raises(Refused, match="Only a facilitator"):
        then(given(), MAYA, LOOK)
    with pytest.raises(Refused, match="between one day and ten years"):
        then(given(), FAY, SetRenewal(0, "2026-10-15", "?"))


def test_only_dates_are_dates():
    assert iso_date("2026-10-15") == "2026-10-15"
    with pytest.raises(Refused, match="not a date such as"):
        iso_date("next month")


def test_the_close_sets_the_dates_of_the_method_where_nobody_has():
    """Seed A: renewal after thirty, sixty and ninety days is set before people stand up."""
    play = playing((FAY, CloseWorkshop()))
    assert {d: r.date for d, r in play.room.renewals.items()} == {
        30: "2026-10-14", 60: "2026-11-13", 90: "2026-12-13",
    }  # fmt: skip
    assert [r.question for r in play.room.renewals.values()] == [k.question for k in METHOD.looks]


def test_dates_that_were_set_are_kept():
    assert set(playing((FAY, LOOK), (FAY, CloseWorkshop())).room.renewals) == {30}


def test_a_method_without_dates_sets_none():
    assert then(given(), FAY, CloseWorkshop()) == [WorkshopClosed()]


def test_dates_can_still_be_moved_after_the_close():
    closed = playing((FAY, CloseWorkshop())).room
    assert then(closed, FAY, LOOK) == [RenewalSet(30, "2026-10-15", "What moved?")]
