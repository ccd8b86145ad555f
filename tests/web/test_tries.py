"""Guessing codes is slowed per address and altogether."""

from app.web.tries import ALTOGETHER, PER_ADDRESS, WHERE_PEOPLE_ARE, Tries


def test_ten_wrong_codes_a_minute_are_borne_from_one_address():
    tries = Tries()
    for _ in range(PER_ADDRESS):
        assert not tries.exhausted("192.0.2.1")
        tries.note("192.0.2.1")
    assert tries.exhausted("192.0.2.1")
    assert not tries.exhausted("192.0.2.2")


def test_where_somebody_came_in_colleagues_may_mistype_more():
    tries = Tries()
    tries.let_in("192.0.2.1")
    for _ in range(WHERE_PEOPLE_ARE):
        assert not tries.exhausted("192.0.2.1")
        tries.note("192.0.2.1")
    assert tries.exhausted("192.0.2.1")


def test_somebody_who_came_in_makes_room_also_for_earlier_typos():
    tries = Tries()
    for _ in range(PER_ADDRESS):
        tries.note("192.0.2.1")
    tries.let_in("192.0.2.1")
    assert not tries.exhausted("192.0.2.1")


def test_many_addresses_together_make_strangers_wait_but_nobody_who_is_in():
    tries = Tries()
    tries.let_in("192.0.2.9")
    for number in range(ALTOGETHER):
        assert not tries.besieged("192.0.2.1")
        tries.note(f"address {number}")
    assert tries.besieged("192.0.2.1")
    assert not tries.besieged("192.0.2.9")
    assert not tries.exhausted("192.0.2.1")


def test_after_a_minute_one_may_try_again():
    now = [0.0]
    tries = Tries(lambda: now[0])
    for _ in range(PER_ADDRESS):
        tries.note("192.0.2.1")
    now[0] = 61.0
    assert not tries.exhausted("192.0.2.1")
