"""A proxy blocks websockets, as some offices do: the workshop goes on by events and posts."""

import pytest

from tests.browser.blocking import BlockedHouse, BlockedRoom, How
from tests.browser.test_workshop import DESIGN

REMEMBERS = "'until' in JSON.parse(sessionStorage.getItem('charrette/way'))"
SAID = "At home; the form that asked my name three times"


@pytest.fixture(params=[How.REFUSED, How.SWALLOWED], ids=lambda how: how.value)
def house(tmp_path, request):
    house = BlockedHouse(tmp_path / "data", request.param)
    house.start()
    yield house
    house.stop()


@pytest.fixture
def room(browser, house):
    room = BlockedRoom(browser, house)
    yield room
    room.leaves()


def test_a_workshop_needs_no_websocket(room):
    room.opens(DESIGN)
    room.maya.joins(room.code)
    room.maya.sits_with("Teal")
    room.starts("Connect", instead_of_what_runs=False)
    room.maya.says(SAID)
    room.fay.counts_as_connected(1)
    room.is_in_order()
    assert all(person.page.evaluate(REMEMBERS) for person in room.people)
    assert room.house.proxy.blocked >= len(room.people)
