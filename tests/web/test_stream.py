"""Where websockets are blocked: the same frames come by a stream of events, and go by posts."""

import asyncio

import httpx
import orjson
import pytest

from app.web.allowance import BURST, FRAME_BURST
from app.web.conversation import LARGEST_FRAME, TABS_PER_PERSON
from app.web.stream import MOST_FRAMES
from tests.loop import in_a_loop
from tests.web.served import Served
from tests.web.stream import StreamTab
from tests.web.workshop import AMBER, TEAL, Workshop, persona


class Streaming(Workshop):
    """Nobody in this room has a websocket."""

    def tab(self, place="participant", cookies=()):
        tab = StreamTab(self.served.address, self.code, place, cookies)
        tab.name = f"tab-{id(tab)}"
        return tab


def here(tab):
    """Who is there, as far as this tab was told."""
    weather = [f["d"]["here"] for f in tab.frames if f["t"] == "now" and f["k"] == "presence"]
    return weather[-1] if weather else ()


@in_a_loop
async def test_a_stream_begins_with_a_welcome_and_nothing_on_the_way_may_keep_it(served):
    async with Streaming(served) as workshop:
        maya = await workshop.joins("maya")
        assert maya.frames[0]["t"] == "yo"
        headers = maya.headers
        assert headers["content-type"].startswith("text/event-stream")
        assert headers["cache-control"] == "no-store, no-transform"
        assert headers["x-accel-buffering"] == "no"
        assert "content-encoding" not in headers


@in_a_loop
async def test_what_one_posts_the_team_sees_and_the_answer_follows_the_effect(served):
    async with Streaming(served) as workshop:
        await workshop.cast()
        await workshop.round("dark")
        maya, ana, omar = (workshop.tabs[name] for name in ("maya", "ana", "omar"))
        await maya.does("post_artefact", **persona("a1"))
        kinds = [frame["t"] for frame in maya.frames if frame["t"] in ("ev", "ok")]
        assert kinds[-2:] == ["ev", "ok"]
        await ana.until(lambda: "table/a1" in ana.picture)
        await omar.catch_up()
        assert "Ida, 61" not in "".join(omar.received)


@in_a_loop
async def test_streams_and_sockets_share_a_room(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        ana = workshop.tabs["ana"] = StreamTab(served.address, workshop.code)
        await ana.client.post("/join", data={"code": workshop.code, "name": "Ana"})
        await ana.open()
        await ana.does("join_team", team=TEAL)
        await workshop.round("dark")
        await ana.does("post_artefact", **persona("a1"))
        await maya.until(lambda: "table/a1" in maya.picture)
        await maya.until(lambda: ana.person in here(maya))


@in_a_loop
async def test_whoever_is_moved_to_another_team_starts_again(served):
    async with Streaming(served) as workshop:
        await workshop.cast()
        ana = workshop.tabs["ana"]
        await workshop.fay.does("move_person", person=ana.person, team=AMBER)
        await ana.until(lambda: ana.picture["me"]["team"] == AMBER)
        assert "rights" in [frame["why"] for frame in ana.frames if frame["t"] == "reset"]


@in_a_loop
async def test_a_tab_goes_on_from_its_cursor_and_its_old_stream_is_ended(served):
    async with Streaming(served) as workshop:
        await workshop.cast()
        maya, ana = workshop.tabs["maya"], workshop.tabs["ana"]
        lost = StreamTab(served.address, workshop.code, cookies=ana.client.cookies)
        lost.name, lost.cursor = ana.name, ana.cursor
        await lost.connect()
        await lost.hello()
        assert await ana.close_code() == 4509
        await workshop.round("dark")
        await maya.does("post_artefact", **persona("a1"))
        await lost.until(lambda: "table/a1" in lost.picture)
        assert "reset" not in [frame["t"] for frame in lost.frames]
        await lost.close()


@in_a_loop
async def test_a_process_that_does_not_hold_the_stream_answers_the_post_itself(served):
    async with Streaming(served) as workshop:
        await workshop.round("dark")
        maya = await workshop.joins("maya", TEAL)
        maya.speaks = False
        await maya.does("post_artefact", **persona("a1"))
        await maya.until(lambda: "table/a1" in maya.picture)
        refused = await maya.do("next_round")
        assert (refused["t"], refused["code"]) == ("no", "forbidden")
        await maya.catch_up()


@in_a_loop
async def test_a_post_to_such_a_process_may_say_as_much_as_any_other(served):
    async with Streaming(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        maya.speaks = False
        ready = [
            {"t": "do", "i": f"burst-{n:06}", "k": "set_ready", "d": {"ready": True}}
            for n in range(BURST * 2)
        ]
        await maya.post(b"\n".join(orjson.dumps(frame) for frame in ready))
        answers = [frame for frame in maya.frames if frame.get("i", "").startswith("burst")]
        assert len(answers) == BURST * 2
        assert "rate_limited" in [answer.get("code") for answer in answers]


@in_a_loop
async def test_a_retry_has_its_effect_once_whichever_way_it_comes(served):
    async with Streaming(served) as workshop:
        await workshop.round("dark")
        for speaks in (True, False):
            workshop.fay.speaks = speaks
            await workshop.fay.do("extend_round", id="extend-once-0001", minutes=3)
        assert workshop.fay.picture["round"]["minutes"] == 13


@in_a_loop
async def test_whoever_is_removed_is_told_so_at_the_end_of_the_stream(served):
    async with Streaming(served) as workshop:
        maya = await workshop.joins("maya")
        await workshop.fay.does("remove_person", person=maya.person)
        assert await maya.close_code() == 4503
        await maya.listen()
        maya.closed = None
        assert await maya.close_code() == 4501
        answer = await maya.post(b'{"t":"ping","at":1}')
        assert answer.status_code == httpx.codes.FORBIDDEN


@in_a_loop
async def test_without_a_seat_nobody_listens_nor_learns_whether_there_is_such_a_room(served):
    async with Streaming(served) as workshop:
        for place in ("participant", "facilitator", "screen", "nowhere"):
            stranger = await workshop.tab(place).connect()
            await stranger.listen()
            assert await stranger.close_code() == 4501
            await stranger.close()
        workshop.code = "ZZZZ2222"
        lost = await workshop.tab("facilitator", workshop.desk.cookies).connect()
        await lost.listen()
        assert await lost.close_code() == 4501
        await lost.close()


@in_a_loop
async def test_eight_streams_are_enough_for_anybody(served):
    async with Streaming(served) as workshop:
        for n in range(TABS_PER_PERSON - 1):
            await workshop.sits(f"fay {n}", "facilitator", workshop.desk.cookies)
        tab = await workshop.tab("facilitator", workshop.desk.cookies).connect()
        await tab.listen()
        assert await tab.close_code() == 4506
        await tab.close()


@in_a_loop
async def test_a_flood_of_posts_ends_the_stream(served):
    async with Streaming(served) as workshop:
        maya = await workshop.joins("maya")
        pings = b"\n".join([b'{"t":"ping","at":1}'] * MOST_FRAMES)
        for _ in range(FRAME_BURST // MOST_FRAMES):
            await maya.post(pings)
        answer = await maya.post(pings)
        assert answer.status_code == httpx.codes.TOO_MANY_REQUESTS
        assert await maya.close_code() == 4000


@pytest.mark.parametrize(
    "body", [b"\n" * (MOST_FRAMES + 1), b"x" * (LARGEST_FRAME + 1)], ids=["too many", "too large"]
)
@in_a_loop
async def test_more_than_fits_in_a_post_is_refused_with_a_sentence(served, body):
    async with Streaming(served) as workshop:
        answer = await workshop.fay.post(body)
        assert answer.status_code == httpx.codes.BAD_REQUEST
        assert "shorten" in answer.json()["sentence"]
        await workshop.fay.catch_up()


@in_a_loop
async def test_what_cannot_be_read_is_answered_and_the_stream_stays(served):
    async with Streaming(served) as workshop:
        for body in (b"{", b"[]", b'{"t":"do"}', b"\xff\x00"):
            already = len(workshop.fay.frames)
            await workshop.fay.post(body)
            await workshop.fay.catch_up()
            codes = [f.get("code") for f in workshop.fay.frames[already:] if f["t"] == "no"]
            assert codes == ["bad_request"]


@pytest.mark.parametrize("origin", ["null", "http://evil.example", ""])
@in_a_loop
async def test_a_post_from_another_site_is_not_even_read(served, origin):
    async with Streaming(served) as workshop:
        answer = await workshop.fay.post(b'{"t":"ping","at":1}', Origin=origin)
        assert answer.status_code == httpx.codes.FORBIDDEN


@in_a_loop
async def test_whoever_goes_is_not_here_any_more(served):
    async with Streaming(served) as workshop:
        maya = await workshop.joins("maya")
        person = maya.person
        await workshop.fay.until(lambda: person in here(workshop.fay))
        await maya.hang_up()
        await workshop.fay.until(lambda: person not in here(workshop.fay))


@in_a_loop
async def test_typing_is_seen_by_ones_team(served):
    async with Streaming(served) as workshop:
        await workshop.cast()
        await workshop.round("dark")
        maya, ana = workshop.tabs["maya"], workshop.tabs["ana"]
        await asyncio.gather(*(
            maya.send(t="now", k="typing", d={"card": "a1", "type": "persona"}) for _ in range(2)
        ))  # fmt: skip
        await ana.until(
            lambda: [f for f in ana.frames if f["t"] == "now" and maya.person in f["d"]]
        )


@in_a_loop
async def test_a_server_that_stops_says_when_to_come_back_and_does_not_wait(tmp_path):
    served = Served(tmp_path)
    async with Streaming(served) as workshop:
        await asyncio.to_thread(served.close)
        assert await workshop.fay.close_code() == 1012
        (bye,) = [frame for frame in workshop.fay.frames if frame["t"] == "bye"]
        assert bye["why"] == "restart"
