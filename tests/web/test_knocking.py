"""Wrong passwords are counted per account and per address; a workshop behind one survives."""

from app.web.knocking import PER_HOUR, PER_MINUTE, Knocking
from app.web.tries import PER_ADDRESS, WHERE_PEOPLE_ARE

HERE, THERE = "192.0.2.1", "198.51.100.7"
FAY, MAYA = "fay@example.org", "maya@example.org"


def knock(knocking, address, email, times):
    for _ in range(times):
        knocking.note(address, email)


def test_an_account_is_guessed_at_ten_times_a_minute_from_anywhere():
    knocking = Knocking()
    for n in range(PER_MINUTE):
        assert not knocking.exhausted(f"192.0.2.{n}", FAY)
        knocking.note(f"192.0.2.{n}", FAY)
    assert knocking.exhausted("192.0.2.99", FAY)
    assert not knocking.exhausted("192.0.2.99", MAYA)


def test_one_address_tries_ten_times_a_minute_whatever_accounts():
    knocking = Knocking()
    for n in range(PER_ADDRESS):
        knocking.note(HERE, f"person{n}@example.org")
    assert knocking.exhausted(HERE, FAY)
    assert not knocking.exhausted(THERE, FAY)


def test_where_somebody_signed_in_colleagues_may_mistype_more():
    knocking = Knocking()
    knocking.let_in(HERE, MAYA)
    for n in range(WHERE_PEOPLE_ARE - 1):
        knocking.note(HERE, f"person{n}@example.org")
    assert not knocking.exhausted(HERE, FAY)


def test_a_guesser_elsewhere_does_not_shut_out_the_owner():
    knocking = Knocking()
    knocking.let_in(HERE, FAY)
    knock(knocking, THERE, FAY, PER_MINUTE)
    assert knocking.exhausted(THERE, FAY)
    assert not knocking.exhausted(HERE, FAY)
    knock(knocking, HERE, FAY, PER_MINUTE)
    assert knocking.exhausted(HERE, FAY)


def test_after_a_minute_one_may_try_again_but_only_so_often_in_an_hour():
    now = [0.0]
    knocking = Knocking(lambda: now[0])
    for minute in range(PER_HOUR // PER_MINUTE):
        now[0] = minute * 61.0
        assert not knocking.exhausted(f"192.0.2.{minute}", FAY)
        knock(knocking, f"192.0.2.{minute}", FAY, PER_MINUTE)
    now[0] += 61
    assert knocking.exhausted(THERE, FAY)
    now[0] += 3600
    assert not knocking.exhausted(THERE, FAY)
