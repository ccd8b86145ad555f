"""F18 and F19: frames that nobody should send, and texts that nobody should type."""

import asyncio

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.frames import Frame, Opcode

from tests.faults.figures import note
from tests.faults.server import Server
from tests.loop import in_a_loop
from tests.web.workshop import TEAL, Workshop

FLOODS = 3
MEGABYTE = 1_000_000
MOST_GROWTH = 8 * MEGABYTE


def frames(opcode, payload=b"", *, fin=True, mask=True):
    return Frame(opcode, payload, fin=fin).serialize(mask=mask)


async def stranger(workshop):
    """Another tab of Fay's, whose frames are written by hand."""
    return await workshop.tab("facilitator", workshop.desk.cookies).open()


async def ended_by(tab, *pieces):
    """The code with which the line ends that these bytes were sent on."""
    for piece in pieces:
        tab.socket.transport.write(piece)
    code = await tab.close_code()
    await tab.close()
    return code


HOSTILE = {
    "a message of a megabyte": ([frames(Opcode.TEXT, b"x" * MEGABYTE)], (1006, 1009)),
    "a long message in pieces": (
        [frames(Opcode.TEXT, b"x" * 20_000, fin=False), frames(Opcode.CONT, b"x" * 20_000)],
        (1006, 1009),
    ),
    "bytes that are no text": ([frames(Opcode.TEXT, b"\xff\xfe")], (1007,)),
    "half a character": ([frames(Opcode.TEXT, '{"t":"\u00fc"}'.encode()[:7])], (1007,)),
    "a frame that is not masked": ([frames(Opcode.TEXT, b"{}", mask=False)], (1002,)),
    "a frame of no known kind": ([b"\x83\x80\0\0\0\0"], (1002,)),
    "a ping that is too long": ([b"\x89\xfe\0\x7e\0\0\0\0" + b"x" * 126], (1002,)),
    "a frame squeezed though nobody agreed to it": ([b"\xc1\x80\0\0\0\0"], (1002,)),
    "a hundred thousand brackets": ([frames(Opcode.TEXT, b"[" * 100_000)], (1006, 1009)),
    "a continuation of nothing": ([frames(Opcode.CONT, b"x")], (1002,)),
}


@in_a_loop
async def test_a_frame_that_breaks_the_rules_ends_its_own_line_only(served):
    async with Workshop(served) as workshop:
        for what, (pieces, codes) in HOSTILE.items():
            assert await ended_by(await stranger(workshop), *pieces) in codes, what
        await workshop.fay.does("send_message", message="m1", text="Still here")


@in_a_loop
async def test_nothing_squeezed_is_agreed_to(served):
    async with Workshop(served) as workshop:
        tab = workshop.tabs["another"] = workshop.tab("facilitator", workshop.desk.cookies)
        await tab.connect(compression="deflate")
        assert "permessage-deflate" in tab.socket.request.headers["Sec-WebSocket-Extensions"]
        assert "Sec-WebSocket-Extensions" not in tab.socket.response.headers


@in_a_loop
async def test_floods_of_nothing_leave_no_trace_in_memory(tmp_path):
    with Server(tmp_path) as server:
        async with Workshop(server) as workshop:
            await flood(workshop)  # what is needed once is not what a flood leaves
            before = server.memory
            for _ in range(FLOODS):
                await flood(workshop)
            await workshop.fay.does("send_message", message="m1", text="Still here")
            grown = server.memory - before
            note("F18", memory_after_floods=f"+{grown / MEGABYTE:.1f} MB")
            assert grown < MOST_GROWTH


async def flood(workshop):
    """Empty pieces, pings and a message of a megabyte, each on a line of its own."""
    pieces = [frames(Opcode.TEXT, fin=False), *[frames(Opcode.CONT, fin=False) * 1000] * 200]
    pings = [frames(Opcode.PING, b"abcd") * 1000] * 20
    for hostile in (pieces, pings, [frames(Opcode.TEXT, b"x" * MEGABYTE)]):
        await ended_by(await stranger(workshop), *hostile)


NONSENSE = (
    '{"ready":NaN}', '{"ready":Infinity}', f'{{"ready":1{"0" * 400}}}', '{"ready":1e999}',
    '{"ready":true,"__proto__":{"role":"facilitator"}}', '{"ready":true,"constructor":1}',
    '{"ready":"\\ud800"}', '{"\\u0000":1}', '{"ready":' + "[" * 10_000 + "]" * 10_000 + "}",
    "{'ready':true}", '{"ready":true,}', '{"ready":true}{"ready":true}', '{"ready":tru\u0435}',
)  # fmt: skip


@in_a_loop
async def test_what_is_no_sense_is_answered_in_a_sentence_and_the_line_stays(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        for data in NONSENSE:
            await maya.socket.send(f'{{"t":"do","i":"nonsense-0001","k":"set_ready","d":{data}}}')
            answer = await maya.hears("no")
            assert answer["code"] == "bad_request", data
            assert answer["msg"][0].isupper()
        await maya.does("set_ready", ready=True)


@in_a_loop
async def test_a_key_that_stands_twice_counts_once(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        await maya.socket.send(
            '{"t":"do","i":"doubled-00001","k":"next_round","k":"set_ready",'
            '"d":{"ready":false,"ready":true}}'
        )
        assert (await maya.hears("ok"))["i"] == "doubled-00001"


KEPT = {
    "a\0b\x1b[31mc\x7f": "ab[31mc",
    "\u202egnp.exe\u2066": "gnp.exe",
    "e\u0301": "\u00e9",
    "tab\there\r\nthere": "tab here\nthere",
    "\U0001f469\u200d\u2695\ufe0f": "\U0001f469\u200d\u2695\ufe0f",
    "<img src=x onerror=1>": "<img src=x onerror=1>",
}


@in_a_loop
async def test_text_is_kept_composed_and_without_what_cannot_be_seen(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        for number, (typed, kept) in enumerate(KEPT.items()):
            await maya.does("park_item", item=f"p{number}", text=typed)
            assert maya.picture[f"parked/p{number}"]["text"] == kept


@in_a_loop
async def test_text_that_is_too_long_is_refused_with_its_length(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        for typed in ("a" + "\u0301" * 10_000, "\U0001f469" * 601, "x" * 20_000):
            answer = await maya.do("park_item", item="p1", text=typed)
            assert (answer["t"], answer["code"]) == ("no", "bad_request")
            assert "fit" in answer["msg"]


@in_a_loop
async def test_bytes_before_the_handshake_that_are_no_request_end_the_line(served):
    url = httpx.URL(served.address)
    for said in (b"\x16\x03\x01\x02\x00", b"GET\r\n\r\n", b"\0" * 512, b"GET / HTTP/9.9\r\n\r\n"):
        reader, writer = await asyncio.open_connection(url.host, url.port)
        writer.write(said)
        writer.write_eof()
        assert b" 500 " not in await reader.read()
        writer.close()
    async with httpx.AsyncClient(base_url=served.address, trust_env=False) as client:
        assert (await client.get("/")).status_code == httpx.codes.OK


@in_a_loop
async def test_a_socket_where_there_is_none_is_refused(served):
    address = served.address.replace("http", "ws", 1)
    for path in ("/", "/desk", "/rooms/AAAAAAAA/run", "/static/x"):
        with pytest.raises(Exception, match=r"HTTP 40[34]"):
            await connect(address + path, origin=served.address, proxy=None)
