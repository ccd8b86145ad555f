"""Traces stand once, in the order they were drawn."""

from app.domain.events import TraceDrawn, TraceErased
from app.domain.room import Trace
from tests.cast import given

ONE, TWO = TraceDrawn("serves", "s1", "m1"), TraceDrawn("blocks", "r1", "s1")


def test_a_trace_stands_once():
    assert given(ONE, ONE).traces == (Trace("serves", "s1", "m1"),)


def test_an_erased_trace_is_gone_and_others_stay():
    assert given(ONE, TWO, TraceErased("serves", "s1", "m1")).traces == (
        Trace("blocks", "r1", "s1"),
    )
