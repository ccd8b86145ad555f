"""A whole workshop behind one address gets in; a flood does not."""

from collections import Counter

from app.live.connection import CROWDED, TOO_MANY
from app.web.sockets import PER_ADDRESS, PER_PROCESS, PER_ROOM, Sockets

WORKSHOP = 300


def opened(number, *, room="r1", address="192.0.2.1"):
    sockets = Sockets(Counter())
    for _ in range(number):
        sockets.come(room, address, "participant", "websocket")
    return sockets


def test_three_hundred_people_with_a_few_tabs_each_come_in_from_one_address():
    assert opened(WORKSHOP * 7).refused("r1", "192.0.2.1") is None


def test_one_address_does_not_take_everything():
    sockets = opened(PER_ADDRESS)
    assert sockets.refused("r2", "192.0.2.1") == TOO_MANY
    assert sockets.refused("r2", "192.0.2.2") is None


def test_the_machine_itself_may_have_as_many_as_the_process():
    assert opened(PER_ADDRESS, address="127.0.0.1").refused("r2", "127.0.0.1") is None


def test_one_room_does_not_take_everything():
    sockets = opened(PER_ROOM, address="127.0.0.1")
    assert sockets.refused("r1", "192.0.2.2") == TOO_MANY
    assert sockets.refused("r2", "192.0.2.2") is None


def test_a_full_process_asks_everybody_to_come_again():
    sockets = Sockets(Counter())
    for number in range(PER_PROCESS):
        sockets.come(f"r{number % 10}", "127.0.0.1", "participant", "websocket")
    assert sockets.refused("another", "192.0.2.2") == CROWDED


def test_whoever_went_makes_room():
    sockets = opened(PER_ADDRESS)
    sockets.went("r1", "192.0.2.1", "participant", "websocket")
    assert sockets.refused("r1", "192.0.2.1") is None
    assert sockets.open["websocket", "participant"] == PER_ADDRESS - 1
