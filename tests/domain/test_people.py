"""Who is in the room."""

from app.domain.people import MAKERS, THE_ROOM, By, Role


def test_the_room_itself_is_nobody():
    assert THE_ROOM.is_room
    assert not By("maya").is_room


def test_those_who_make_things_are_participants_and_guests():
    assert {Role.PARTICIPANT, Role.GUEST} == MAKERS
