"""Whatever is wrong with a code, strangers are told the same, and not at once."""

import asyncio

import pytest

from app.domain.commands import SetDoor
from app.domain.refusal import Refused
from app.settings import Settings
from app.web.doorstep import THOUGHT, refuse_flood
from app.web.founding import open_room
from app.web.limits import ARRIVALS
from tests.cast import OPEN_ROOM
from tests.web.inside import in_house


async def knock(client, code, **form):
    begun = asyncio.get_running_loop().time()
    answer = await client.post("/join", data={"code": code, "name": "Eve", **form})
    return answer, asyncio.get_running_loop().time() - begun


async def rooms(house):
    """Codes of an open room and of a locked one."""
    open_one, _ = await open_room(house, "owner", "Fay", OPEN_ROOM)
    locked, fay = await open_room(house, "owner", "Fay", OPEN_ROOM)
    host = await house.lobby.host(house.register.by_code(locked))
    await host.do("lock-the-door", fay, SetDoor(True, False, 60))
    return open_one, locked


def test_a_wrong_code_takes_its_time_and_a_right_one_does_not_wait_for_it(tmp_path):
    async def story(client, house):
        open_one, locked = await rooms(house)
        return [await knock(client, code) for code in ("ZZZZ2222", locked)], await knock(
            client, open_one
        )

    wrong, (right, _) = in_house(Settings(data=tmp_path), story)
    assert right.status_code == 303
    for answer, took in wrong:
        assert answer.status_code == 404
        assert took >= THOUGHT


def test_after_ten_wrong_codes_one_is_told_to_wait_also_with_a_right_one(tmp_path):
    async def story(client, house):
        open_one, _ = await rooms(house)
        await asyncio.gather(*(knock(client, "ZZZZ2222") for _ in range(10)))
        return (await knock(client, open_one))[0], house.limits.refused["codes"]

    answer, refused = in_house(Settings(data=tmp_path), story)
    assert (answer.status_code, refused) == (429, 1)


@pytest.mark.parametrize("at", ["192.0.2.1", "127.0.0.1"])
def test_a_flood_from_one_address_is_told_to_wait_but_the_machine_itself_is_not(tmp_path, at):
    async def story(_, house):
        for _ in range(ARRIVALS):
            refuse_flood(house, at)
            house.limits.arrivals.mark(at)
        refuse_flood(house, at)

    if at == "127.0.0.1":
        return in_house(Settings(data=tmp_path), story)
    with pytest.raises(Refused, match="Very many people"):
        in_house(Settings(data=tmp_path), story)
