"""The room's socket: a hello, commands with answers, a cursor to go on from, and no nonsense."""

import asyncio
from dataclasses import fields

import pytest
from websockets.exceptions import InvalidStatus

from app.domain.commands import FROM_THE_ROOM
from app.web import allowance, conversation
from tests.loop import in_a_loop
from tests.web.workshop import AMBER, TEAL, Workshop, persona


@in_a_loop
async def test_a_tab_says_hello_and_is_told_where_it_is(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya")
        (yo,) = [frame for frame in maya.frames if frame["t"] == "yo"]
        assert (yo["v"], yo["limits"]) == (1, conversation.LIMITS)
        assert maya.socket.subprotocol == "charrette.1"


@in_a_loop
async def test_what_one_posts_the_team_sees_and_the_answer_follows_the_effect(served):
    async with Workshop(served) as workshop:
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
async def test_a_refusal_says_in_a_sentence_why(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        answer = await maya.do("next_round")
        assert (answer["t"], answer["code"]) == ("no", "forbidden")
        assert answer["msg"] == "Only a facilitator can do that."


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("no_such_kind", {}),
        (7, {}),
        ("set_ready", {}),
        ("set_ready", {"ready": "perhaps"}),
        ("set_ready", {"ready": True, "by": "fay"}),
        ("set_ready", {"ready": True, "kind": "next_round"}),
        ("set_ready", []),
        ("set_ready", None),
    ],
)
@in_a_loop
async def test_what_no_command_knows_is_refused_and_the_line_stays(served, kind, data):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        await maya.send(t="do", i="strange-0001", k=kind, d=data)
        answer = await maya.hears("no")
        assert (answer["i"], answer["code"]) == ("strange-0001", "bad_request")
        await maya.does("set_ready", ready=True)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "7", "null", '"hi"', "{}", '{"t":"no such"}', '{"t":["do"]}', "[" * 10_000,
     '{"t":"do"}', '{"t":"do","i":"short"}', '{"t":"do","i":7}', f'{{"t":"do","i":"{"x" * 41}"}}',
     '{"t":"ev","set":{}}', '{"t":"now","k":"typing"}x', b"\x00\x01"],
)  # fmt: skip
@in_a_loop
async def test_a_frame_that_cannot_be_read_is_answered_and_the_line_stays(served, text):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        await maya.socket.send(text)
        answer = await maya.hears("no")
        assert answer["code"] == "bad_request"
        await maya.does("set_ready", ready=True)


@pytest.mark.parametrize(
    "frame",
    [{"k": "typing", "d": []}, {"k": 7}, {"k": "typing", "d": {"card": 7, "type": ["x" * 9999]}},
     {"k": "presence", "d": {}}, {}],
)  # fmt: skip
@in_a_loop
async def test_odd_weather_is_no_storm(served, frame):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        await maya.send(t="now", **frame)
        await maya.does("set_ready", ready=True)


@in_a_loop
async def test_what_only_the_room_does_comes_over_no_socket(served):
    async with Workshop(served) as workshop:
        maya, fay = await workshop.joins("maya", TEAL), workshop.fay
        fitting = {
            "take_seat": {"person": "eve", "role": "facilitator"},
            "come_back": {},
            "close_round": {"round": "s01", "rev": 1},
            "close_ballot": {"ballot": "b1", "rev": 1},
            "note_pack": {"draft": 1, "variant": "internal"},
            "attach_image": {"artefact": "a1", "image": "i1", "alt": "A door"},
        }
        named = {field.default for command in FROM_THE_ROOM for field in fields(command)
                 if field.name == "kind"}  # fmt: skip
        assert named == {*fitting, "open_room"}
        for tab in (maya, fay):
            for kind, data in fitting.items():
                assert (await tab.do(kind, **data))["code"] == "forbidden"


@in_a_loop
async def test_the_screen_watches_and_does_nothing(served):
    async with Workshop(served) as workshop:
        screen = await workshop.invited("screen", "screen")
        assert (await screen.do("next_round"))["code"] == "forbidden"
        assert (await screen.do("set_ready", ready=True))["code"] == "forbidden"
        await workshop.round("daylight")
        await screen.until(lambda: screen.picture.get("round", {}).get("state") == "open")


@in_a_loop
async def test_too_many_commands_at_once_are_asked_to_come_again(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        for n in range(allowance.BURST + 5):
            await maya.send(t="do", i=f"burst-{n:06}", k="set_ready", d={"ready": bool(n % 2)})
        hurried = await maya.hears("no")
        assert (hurried["code"], hurried["retry_ms"]) == ("rate_limited", conversation.RETRY_MS)
        again = await maya.do("set_ready", id=hurried["i"], ready=True)
        while again["t"] == "no":
            await asyncio.sleep(again["retry_ms"] / 1000)
            again = await maya.do("set_ready", id=hurried["i"], ready=True)
        assert again["t"] == "ok"


@in_a_loop
async def test_whoever_sends_more_than_anybody_can_type_is_cut_off(served):
    async with Workshop(served) as workshop:
        await workshop.cast()
        maya, omar = workshop.tabs["maya"], workshop.tabs["omar"]
        for _ in range(allowance.FRAME_BURST * 2):
            await maya.send(t="ping", at=1)
        assert await maya.close_code() == 4000
        await omar.does("set_ready", ready=True)


@in_a_loop
async def test_a_ping_comes_back_with_the_time(served):
    async with Workshop(served) as workshop:
        await workshop.fay.send(t="ping", at=17.5)
        pong = await workshop.fay.hears("pong")
        assert pong["at"] == 17.5
        assert isinstance(pong["now"], int)


@in_a_loop
async def test_a_retry_has_its_effect_once(served):
    async with Workshop(served) as workshop:
        await workshop.round("dark")
        for _ in range(2):
            await workshop.fay.do("extend_round", id="extend-once-0001", minutes=3)
        assert workshop.fay.picture["round"]["minutes"] == 13


@in_a_loop
async def test_two_tabs_sending_the_same_id_at_once_do_it_once(served):
    async with Workshop(served) as workshop:
        await workshop.round("dark")
        other = await workshop.sits("fay again", "facilitator", workshop.desk.cookies)
        both = (tab.do("extend_round", id="extend-both-0001", minutes=2)
                for tab in (workshop.fay, other))  # fmt: skip
        assert [answer["t"] for answer in await asyncio.gather(*both)] == ["ok", "ok"]
        assert workshop.fay.picture["round"]["minutes"] == 12


@in_a_loop
async def test_the_same_id_of_somebody_else_is_another_command(served):
    async with Workshop(served) as workshop:
        await workshop.cast()
        maya, omar = workshop.tabs["maya"], workshop.tabs["omar"]
        for tab in (maya, omar):
            assert (await tab.do("set_ready", id="the-same-id-01", ready=True))["t"] == "ok"
        await workshop.settle()
        assert f"ready/{omar.person}" in workshop.fay.picture
        assert f"ready/{maya.person}" in workshop.fay.picture


@in_a_loop
async def test_a_tab_goes_on_from_its_cursor(served):
    async with Workshop(served) as workshop:
        await workshop.cast()
        maya, ana = workshop.tabs["maya"], workshop.tabs["ana"]
        await ana.socket.close()
        await workshop.round("dark")
        await maya.does("post_artefact", **persona("a1"))
        already = len(ana.frames)
        ana.closed = None
        await ana.connect()
        await ana.hello()
        await ana.until(lambda: "table/a1" in ana.picture)
        assert "reset" not in [frame["t"] for frame in ana.frames[already:]]
        picture = dict(ana.picture)
        await ana.fetch()
        assert ana.picture == picture


@pytest.mark.parametrize("cursor", ["", "nonsense", "ZTA6MTp0OlQx", 7, None, {"a": 1}])
@in_a_loop
async def test_an_unknown_cursor_starts_again(served, cursor):
    async with Workshop(served) as workshop:
        maya = workshop.tabs["maya"] = workshop.tab()
        await maya.client.post("/join", data={"code": workshop.code, "name": "Maya"})
        await maya.connect()
        await maya.send(t="hi", c=cursor, tab="t", b="")
        reset = await maya.hears("reset")
        assert reset["why"] == "epoch"
        await maya.until(lambda: maya.picture.get("me"))
        await maya.does("set_ready", ready=True)


@in_a_loop
async def test_the_cursor_of_another_room_starts_again(served):
    async with Workshop(served) as one, Workshop(served) as other:
        maya = await one.joins("maya")
        omar = other.tabs["omar"] = other.tab()
        await omar.client.post("/join", data={"code": other.code, "name": "Omar"})
        await omar.connect()
        await omar.send(t="hi", c=maya.cursor, tab="t", b="")
        assert (await omar.hears("reset"))["why"] == "epoch"


@in_a_loop
async def test_whoever_is_moved_to_another_team_starts_again(served):
    async with Workshop(served) as workshop:
        await workshop.cast()
        ana = workshop.tabs["ana"]
        await workshop.fay.does("move_person", person=ana.person, team=AMBER)
        await ana.until(lambda: ana.picture["me"]["team"] == AMBER)
        assert "rights" in [frame["why"] for frame in ana.frames if frame["t"] == "reset"]


@in_a_loop
async def test_whoever_is_removed_is_cut_off_and_told_so(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya")
        await workshop.fay.does("remove_person", person=maya.person)
        assert await maya.close_code() == 4503
        again = workshop.tab(cookies=maya.client.cookies)
        await again.connect()
        assert await again.close_code() == 4501
        await again.close()


@in_a_loop
async def test_without_a_seat_nobody_listens(served):
    async with Workshop(served) as workshop:
        for place in ("participant", "facilitator", "sponsor", "observer", "screen", "nowhere"):
            stranger = await workshop.tab(place).connect()
            assert await stranger.close_code() == 4501
            await stranger.close()


@in_a_loop
async def test_a_forged_cookie_is_no_seat(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya")
        (name,) = (name for name in maya.client.cookies if name.startswith("participant"))
        sealed = maya.client.cookies[name]
        content, _, seal = sealed.rpartition(".")
        broken = f"{content}.{'A' if seal[0] != 'A' else 'B'}{seal[1:]}"
        for value in ("", "x", broken, '["fay",1].x'):
            forger = await workshop.tab(cookies={name: value}).connect()
            assert await forger.close_code() == 4501
            await forger.close()


@in_a_loop
async def test_a_participant_does_not_become_a_facilitator_by_asking(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya")
        (seat,) = (value for name, value in maya.client.cookies.items() if "participant" in name)
        room = next(name for name in maya.client.cookies).partition("_")[2]
        cookies = {f"facilitator_{room}": seat, f"screen_{room}": seat}
        for place in ("facilitator", "screen"):
            eve = await workshop.tab(place, {**maya.client.cookies, **cookies}).connect()
            assert await eve.close_code() == 4501
            await eve.close()


@in_a_loop
async def test_a_room_that_is_not_there_says_what_one_says_to_strangers(served):
    async with Workshop(served) as workshop:
        workshop.code = "ZZZZ2222"
        lost = await workshop.tab("facilitator", workshop.desk.cookies).connect()
        assert await lost.close_code() == 4501
        await lost.close()


@pytest.mark.parametrize("first", ['{"t":"do"}', "{", "[]", b"\x00", '{"t":"ping","at":1}'])
@in_a_loop
async def test_whoever_begins_with_anything_but_a_hello_is_cut_off(served, first):
    async with Workshop(served) as workshop:
        tab = await workshop.tab("facilitator", workshop.desk.cookies).connect()
        await tab.socket.send(first)
        assert await tab.close_code() == 4500
        await tab.close()


@in_a_loop
async def test_whoever_says_nothing_is_cut_off(served):
    async with Workshop(served) as workshop:
        tab = await workshop.tab("facilitator", workshop.desk.cookies).connect()
        assert await tab.close_code() == 4508
        await tab.close()


@in_a_loop
async def test_eight_tabs_are_enough_for_anybody(served):
    async with Workshop(served) as workshop:
        for n in range(conversation.TABS_PER_PERSON - 1):
            await workshop.sits(f"fay {n}", "facilitator", workshop.desk.cookies)
        tab = await workshop.tab("facilitator", workshop.desk.cookies).connect()
        assert await tab.close_code() == 4506
        await tab.close()


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "https://127.0.0.1", "http://127.0.0.1:1"]
)
@in_a_loop
async def test_a_socket_from_another_site_is_not_even_accepted(served, origin):
    async with Workshop(served) as workshop:
        tab = workshop.tab("facilitator", workshop.desk.cookies)
        with pytest.raises(InvalidStatus) as refused:
            await tab.connect(origin=origin)
        assert refused.value.response.status_code == 403
        await tab.client.aclose()


@in_a_loop
async def test_a_frame_that_is_too_large_ends_the_line(served):
    async with Workshop(served) as workshop:
        tab = await workshop.sits("fay again", "facilitator", workshop.desk.cookies)
        await tab.socket.send("x" * 40_000)
        assert await tab.close_code() in (1006, 1009)
        await workshop.fay.does("send_message", message="m1", text="Still here")
