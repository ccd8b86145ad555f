"""F23 at length: five thousand people try to come in at once; the room stays as large as it is."""

import asyncio

from app.domain.commands import SetDoor
from app.settings import Settings
from app.web.founding import open_room
from app.web.limits import ARRIVALS
from tests.cast import OPEN_ROOM
from tests.loop import in_a_loop
from tests.web.inside import house_open

BOTS, SEATS, ABREAST = 5000, 300, 100


async def knocks(client, code, bots):
    answers = []
    for number in bots:
        client.cookies.clear()
        form = {"code": code, "name": f"Bot {number}"}
        answers.append((await client.post("/join", data=form)).status_code)
    return answers


@in_a_loop
async def test_five_thousand_joins_fill_a_room_and_no_more(tmp_path):
    async with house_open(Settings(data=tmp_path), at=("127.0.0.1", 1)) as (client, house):
        code, fay = await open_room(house, "owner", "Fay", OPEN_ROOM)
        host = await house.lobby.host(house.register.by_code(code))
        await host.do("open-the-door", fay, SetDoor(False, False, SEATS))
        groups = [range(start, BOTS, ABREAST) for start in range(ABREAST)]
        found = await asyncio.gather(*(knocks(client, code, bots) for bots in groups))
        answers = [status for group in found for status in group]
        assert (answers.count(303), answers.count(409)) == (SEATS, BOTS - SEATS)
        assert len(house.register.seats(host.id)) == 1 + SEATS


@in_a_loop
async def test_from_one_address_a_few_workshops_come_in_and_then_nobody(tmp_path):
    async with house_open(Settings(data=tmp_path)) as (client, house):
        code, fay = await open_room(house, "owner", "Fay", OPEN_ROOM)
        host = await house.lobby.host(house.register.by_code(code))
        await host.do("open-the-door", fay, SetDoor(False, False, 1000))
        answers = await knocks(client, code, range(ARRIVALS + 20))
        assert answers == [303] * ARRIVALS + [429] * 20
        assert house.limits.refused["joins"] == 20
