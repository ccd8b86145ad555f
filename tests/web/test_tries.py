"""Guessing codes is slowed per address and altogether."""

from app.web.tries import ALTOGETHER, PER_ADDRESS, WHERE_PEOPLE_ARE, Tries


def test_ten_wrong_codes_a_minute_are_borne_from_one_address():
    tries = Tries()
    for _ in range(PER_ADDRESS.amount):
        assert not tries.exhausted("192.0.2.1")
        tries.note("192.0.2.1")
    assert tries.exhausted("192.0.2.1")
    assert not tries.exhausted("192.0.2.2")


def test_where_somebody_came_in_colleagues_may_mistype_more():
    tries = Tries()
    tries.let_in("192.0.2.1")
    for _ in range(WHERE_PEOPLE_ARE.amount):
        assert not tries.exhausted("192.0.2.1")
        tries.note("192.0.2.1")
    assert tries.exhausted("192.0.2.1")


def test_somebody_who_came_in_makes_room_also_for_earlier_typos():
    tries = Tries()
    for _ in range(PER_ADDRESS.amount):
        tries.note("192.0.2.1")
    tries.let_in("192.0.2.1")
    assert not tries.exhausted("192.0.2.1")


def test_many_addresses_together_are_slowed_too():
    tries = Tries()
    for number in range(ALTOGETHER.amount):
        tries.note(f"address {number}")
    assert tries.exhausted("yet another")
