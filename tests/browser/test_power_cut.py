"""The server is killed in the middle of a round, with every window open and people typing."""

from time import monotonic

import pytest

from tests.browser.test_workshop import DESIGN, everybody_arrives

SAID = "Call back within the hour"
OFFLINE = "Asked once"
GENEROUS = 30  # s: longer than this and nobody would believe that it comes back


@pytest.fixture
def house(house_of_its_own):
    return house_of_its_own


def test_every_page_comes_back_by_itself_with_everything_that_was_typed(
    room, house, record_property
):
    room.opens(DESIGN)
    everybody_arrives(room)
    room.starts("Connect", instead_of_what_runs=False)
    room.lena.joins(room.code)
    room.lena.sits_with("Amber")
    room.starts("The moment")
    room.starts("Alone first")
    room.starts("One service")
    room.maya.posts(SAID, customer_gets="A call from somebody who knows", threshold="One call")
    room.ana.reads(SAID)
    room.omar.types("A key safe at the d", customer_gets="A key with")

    house.kill()
    for person in room.people:
        person.knows_that_the_server_is_gone()
    room.ana.posts_for_later(OFFLINE, promise="We ask you once, in one form")
    house.start()
    served = monotonic()
    for person in room.people:
        person.is_back()
    came_back = monotonic() - served
    record_property("every page was back after", f"{came_back:.1f} s")

    room.omar.has_typed("A key safe at the d", customer_gets="A key with")
    room.maya.reads(SAID)
    room.maya.reads(OFFLINE)
    room.omar.posts("A key safe at the door", customer_gets="A key", threshold="A code by text")
    room.ravi.reads("A key safe at the door")
    room.fay.counts_as_connected(len(room.makers))
    room.starts("Sharing")
    for person in room.people:
        person.reads("Sharing")
    assert came_back < GENEROUS
