"""All limits of a house live by its clock and are counted in one place."""

from app.live.clock import SetClock
from app.web.limits import ARRIVALS, WITHIN, Limits
from app.web.sockets import PER_ADDRESS
from tests.cast import NOON


def test_limits_live_by_the_clock_of_the_house():
    clock = SetClock(NOON)
    limits = Limits.by(clock)
    for _ in range(ARRIVALS):
        limits.arrivals.mark("192.0.2.1")
    assert limits.arrivals.full("192.0.2.1")
    clock.advance(seconds=WITHIN)
    assert not limits.arrivals.full("192.0.2.1")


def test_what_was_refused_is_counted_by_its_limit():
    limits = Limits.by(SetClock(NOON))
    for _ in range(PER_ADDRESS):
        limits.sockets.come("r1", "192.0.2.1", "participant", "websocket")
    limits.sockets.refused("r1", "192.0.2.1")
    assert limits.refused == {"sockets_per_address": 1}


def test_three_full_workshops_come_in_from_one_address():
    assert ARRIVALS >= 3 * 300
