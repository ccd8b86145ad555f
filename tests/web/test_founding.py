"""A new room is whole, or it is not there."""

from contextlib import closing

import pytest

from app.domain.commands import OpenRoom
from app.domain.people import Role
from app.domain.refusal import Refused
from app.live.clock import SetClock
from app.store import accounts
from app.web.founding import found_room, open_room
from tests.cast import DESIGN, METHOD, NOON, OPEN_ROOM, minutes
from tests.loop import in_a_loop
from tests.store.archive import Archive
from tests.web.test_house import house


@in_a_loop
async def test_a_new_room_has_a_facilitator_with_a_name(tmp_path):
    with closing(Archive(tmp_path)) as archive:
        parts = house(archive)
        await parts.write(lambda db: accounts.ensure_owner(db, NOON))
        code, person = await open_room(parts, "owner", "Fay", OPEN_ROOM)
        entry = archive.register.by_code(code)
        assert (entry.account, entry.title, entry.stage) == ("owner", "Better mornings", "lobby")
        seat = archive.register.seat(entry.id, person)
        assert (seat.name, seat.account) == ("Fay", "owner")
        assert parts.porter.accounts.by_id("owner").name == "Fay"


@in_a_loop
async def test_the_first_seat_is_the_facilitators(tmp_path):
    with closing(Archive(tmp_path)) as archive:
        parts = house(archive)
        code, person = await open_room(parts, "owner", "Fay", OPEN_ROOM)
        host = parts.lobby.hosts[archive.register.by_code(code).id]
        assert {seat.person: seat.role for seat in host.room.seats.values()} == {
            person: Role.FACILITATOR
        }


@in_a_loop
async def test_a_room_that_is_refused_leaves_nothing(tmp_path):
    with closing(Archive(tmp_path)) as archive:
        parts = house(archive)
        with pytest.raises(Refused):
            await found_room(parts, "owner", OpenRoom(DESIGN, METHOD, ""), SetClock(NOON))
        assert archive.register.all() == []
        assert parts.lobby.hosts == {}


@in_a_loop
async def test_a_room_may_live_by_a_clock_of_its_own(tmp_path):
    with closing(Archive(tmp_path)) as archive:
        clock = SetClock(NOON + minutes(30))
        _, host = await found_room(house(archive), "owner", OPEN_ROOM, clock)
        assert host.room.opened_at == NOON + minutes(30)
