"""F22, F23, F36: guessers are slow and told nothing, floods end, headers are not believed."""

import asyncio
import re
from contextlib import closing

import pytest
from starlette.requests import Request

from app.domain.commands import CloseWorkshop, EndRound, NextRound, RemoveNewcomers, SetDoor
from app.domain.refusal import Refused
from app.live.clock import SetClock
from app.settings import Settings
from app.web.doorstep import room_behind
from app.web.founding import open_room
from app.web.lane import ABREAST, WAIT
from app.web.tries import ALTOGETHER, PER_ADDRESS
from tests.cast import NOON, OPEN_ROOM
from tests.loop import in_a_loop
from tests.web.inside import house_open
from tests.web.served import Served

GUESSES = 10_000
BOTS = 400  # addresses that somebody guesses from at once
HERE = ("127.0.0.1", 4000)


def code(number):
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
    return "".join(letters[number // 32**place % 32] for place in range(8))


async def a_room(house, *commands):
    found, fay = await open_room(house, "owner", "Fay", OPEN_ROOM)
    host = await house.lobby.host(house.register.by_code(found))
    for number, command in enumerate(commands):
        await host.do(f"command-{number}", fay, command)
    return found, host, fay


# ---- F22 -------------------------------------------------------------------------------------


class Guessers:
    """They try one code after the other from many addresses, as fast as they are let."""

    def __init__(self, app, clock):
        self.app, self.clock = app, clock
        self.left, self.looked_at = list(range(GUESSES)), []

    async def guess(self, bot):
        scope = {"type": "http", "app": self.app, "client": (f"198.51.{bot // 250}.{bot % 250}", 1),
                 "headers": []}  # fmt: skip
        number = self.left.pop()
        try:
            await room_behind(Request(scope), code(number))
        except Refused as refused:
            if refused.code == "rate_limited":
                return self.left.append(number)
        self.looked_at.append(self.clock.now())
        self.app.state.house.tries.note(scope["client"][0])

    async def all_try(self):
        """Once more each; then some seconds go by."""
        tries = [asyncio.create_task(self.guess(bot)) for bot in range(min(BOTS, len(self.left)))]
        await asyncio.sleep(0)
        self.clock.advance(seconds=4)
        return tries


@in_a_loop
async def test_ten_thousand_guesses_from_four_hundred_addresses_take_their_time(tmp_path):
    clock = SetClock(NOON)
    async with house_open(Settings(data=tmp_path), clock=clock) as (client, _):
        guessers = Guessers(client._transport.app, clock)
        tries = []
        while guessers.left:
            tries += await guessers.all_try()
        clock.advance(seconds=WAIT.total_seconds())
        await asyncio.gather(*tries)
    slow = ABREAST * 60 / WAIT.total_seconds()
    minutes = (max(guessers.looked_at) - NOON).total_seconds() / 60
    assert len(guessers.looked_at) == GUESSES
    assert minutes >= GUESSES / (ALTOGETHER + slow) - 1
    for minute in range(int(minutes)):
        within = [
            at for at in guessers.looked_at if 0 <= (at - NOON).total_seconds() / 60 - minute < 1
        ]
        assert len(within) <= ALTOGETHER + slow + ABREAST


@in_a_loop
async def test_whoever_came_in_before_is_not_held_up_by_guessers_elsewhere(tmp_path):
    async with house_open(Settings(data=tmp_path), clock=SetClock(NOON)) as (client, house):
        found, _, _ = await a_room(house)
        assert (await client.post("/join", data={"code": found, "name": "Maya"})).is_redirect
        for number in range(ALTOGETHER):
            house.tries.note(f"198.51.100.{number}")
        assert (await client.post("/join", data={"code": found, "name": "Ana"})).is_redirect


ASKED = [
    ("POST", "/join", {"name": "Eve"}), ("POST", "/join", {"name": ""}),
    ("POST", "/join", {"name": "E" * 90}), ("POST", "/rejoin", {"personal": "ABCDEFG"}),
    ("GET", "/rooms/{}", {}), ("GET", "/rooms/{}/run", {}), ("GET", "/rooms/{}/screen", {}),
    ("GET", "/rooms/{}/picture", {}), ("GET", "/rooms/{}/follow", {}),
    ("GET", "/follow/{}/AAAAAAAAAAAAAAAAAAAA", {}), ("GET", "/rooms/{}/share", {}),
    ("GET", "/rooms/{}/calendar.ics", {}), ("POST", "/rooms/{}/links", {}),
    ("GET", "/rooms/{}/events", {}), ("POST", "/rooms/{}/do", {}), ("GET", "/join/{}", {}),
    ("POST", "/rooms/{}/pack", {"variant": "sponsor"}), ("GET", "/rooms/{}/figures", {}),
]  # fmt: skip


@in_a_loop
async def test_absent_locked_and_closed_rooms_give_a_stranger_the_same_bytes(tmp_path):
    async with house_open(Settings(data=tmp_path), at=HERE) as (client, house):
        locked, _, _ = await a_room(house, SetDoor(True, False, 60))
        over, _, _ = await a_room(house, NextRound(), EndRound(), CloseWorkshop())
        for method, path, form in ASKED:
            house.tries.let_in(HERE[0])
            answers = [
                await asked(client, method, path, form, each) for each in ("ZZZZ2222", locked, over)
            ]
            assert answers[0] == answers[1] == answers[2], path


async def asked(client, method, path, form, found):
    """All that a stranger is told, but for the code that they gave and the time of day."""
    client.cookies.clear()
    body = {"data": {**form, "code": found}} if method == "POST" else {}
    plain = {"Accept-Encoding": "identity"}
    answer = await client.request(method, path.format(found), headers=plain, **body)
    told = {name: value for name, value in answer.headers.items() if name != "date"}
    text = re.sub(found, "CODE", answer.text)
    return answer.status_code, re.sub(found, "CODE", str(told)), text


# ---- F23 -------------------------------------------------------------------------------------


@in_a_loop
async def test_a_flood_fills_a_room_to_its_capacity_and_is_sent_out_at_once(tmp_path):
    clock = SetClock(NOON)
    async with house_open(Settings(data=tmp_path), at=HERE, clock=clock) as (client, house):
        found, host, fay = await a_room(house, SetDoor(False, False, 40))
        await client.post("/join", data={"code": found, "name": "Maya"})
        clock.advance(minutes=1)
        flood = [bot(client, found, number) for number in range(200)]
        statuses = await asyncio.gather(*flood)
        assert (statuses.count(303), statuses.count(409)) == (39, 161)
        assert len(house.register.seats(host.id)) == 1 + 40
        await host.do("lock-the-door", fay, SetDoor(True, False, 60))
        await host.do("send-them-out", fay, RemoveNewcomers(clock.now()))
        assert sum(seat.present for seat in host.room.seats.values()) == 2
        assert await bot(client, found, 999) == 404


async def bot(client, found, number):
    client.cookies.clear()
    return (await client.post("/join", data={"code": found, "name": f"Bot {number}"})).status_code


# ---- F36 -------------------------------------------------------------------------------------


def guesses(served, count, forwarded):
    """How wrong codes are answered that say they come from these addresses."""
    with served.browser() as browser:
        return [
            browser.post("/join", data={"code": "ZZZZ2222", "name": "Eve"},
                         headers={"X-Forwarded-For": forwarded(n)}).status_code
            for n in range(count)
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("proxies", "forwarded", "last"),
    [
        ((), lambda n: f"192.0.2.{n}", 429),  # nobody stands in front: what is said is not believed
        (("127.0.0.1/32",), lambda n: f"203.0.113.{n}, 192.0.2.1", 429),  # only the nearest is
        (("127.0.0.1/32",), lambda n: f"192.0.2.{n}", 404),  # these are different people
    ],
)
def test_only_what_a_known_proxy_says_is_believed(tmp_path, proxies, forwarded, last):
    with closing(Served(tmp_path, proxies=proxies)) as served:
        answers = guesses(served, PER_ADDRESS + 1, forwarded)
        assert answers == [404] * PER_ADDRESS + [last]
        with served.browser() as browser:
            spoofed = browser.get("/metrics", headers={"X-Forwarded-For": "127.0.0.1"})
            assert spoofed.status_code == 404
            assert browser.get("/metrics").status_code == 200
