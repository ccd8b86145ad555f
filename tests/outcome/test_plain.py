"""Frozen data as plain JSON."""

import json

from app.domain.people import Role, Seat
from app.outcome.plain import encode, moment, plain
from tests.outcome.recorded import at


def test_a_dataclass_becomes_an_object():
    assert plain(Seat("p01", Role.GUEST, "T1"))["role"] == "guest"


def test_sets_are_sorted_and_times_are_in_utc():
    said = plain({"who": frozenset("cab"), "at": at("2026-10-14T10:00:00+01:00")})
    assert said == {"who": ["a", "b", "c"], "at": "2026-10-14T09:00:00Z"}


def test_no_time_is_nothing():
    assert moment(None) is None


def test_it_is_json_in_any_language():
    assert json.loads(encode({"a": "Grüße, ✓"})) == {"a": "Grüße, ✓"}
