"""Promises are seen once the workshop is over, by everybody who sees the card."""

from app.domain.commands import ReportStatus
from app.domain.pictures.audiences import Facilitators, Observers, Screen, Sponsors, Table
from app.domain.pictures.paint import paint
from tests.cast import AMBER, ANA, NAMES
from tests.domain.rules.test_following import CLOSED, played


def shown(room, audience):
    return {k: v for k, v in paint(room, NAMES, audience).items() if k.startswith("promise/")}


def test_before_the_close_there_is_nothing_to_follow():
    assert shown(played(), Facilitators()) == {}


def test_afterwards_owners_dates_and_reports_are_told():
    room = played(CLOSED, (ANA, ReportStatus("s1", "late", "No key yet", "2026-10-20")))
    promise = shown(room, Facilitators())["promise/s1"]
    assert (promise["people"], promise["due"], promise["status"]) == (["ana"], "2026-10-20", "late")
    assert promise["note"] == "No key yet"


def test_who_does_not_see_the_card_is_told_nothing():
    room = played(CLOSED)  # made in the dark, and never shared
    for audience in (Table(AMBER), Sponsors(), Screen(), Observers()):
        assert shown(room, audience) == {}
