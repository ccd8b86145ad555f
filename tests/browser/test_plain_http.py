"""A workshop on the local network, over http: what browsers keep for secure pages is not there."""

import pytest

from app.web.addresses import own_address
from tests.browser.house import Indoors
from tests.browser.test_workshop import DESIGN


@pytest.fixture
def house(tmp_path):
    address = own_address()
    assert not address.startswith("127."), "This machine has no address but its own loopback."
    house = Indoors(tmp_path / "data", host=address)
    house.start()
    yield house
    house.stop()


def test_a_workshop_needs_no_secure_page(room):
    room.opens(DESIGN)
    assert room.fay.page.evaluate("isSecureContext") is False
    room.fay.copies_a_link_for("Sponsor")
    room.maya.joins(room.code)
    room.maya.sits_with("Teal")
    room.omar.joins(room.code)
    room.omar.sits_with("Amber")
    room.starts("Connect", instead_of_what_runs=False)
    room.maya.says("At home; the form that asked my name three times")
    room.omar.reads("asked my name three times")
    room.starts("The moment")
    room.starts("Alone first")
    room.maya.posts("Ask once", customer_gets="One form", threshold="One page")
    room.starts("One service")
    room.starts("Sharing")
    room.omar.challenges("Ask once", "Who checks the form?")
    room.maya.reads("Who checks the form?")
    room.is_in_order()
