"""What a test leaves open is noticed at its own end."""

import asyncio

from tests.loop import in_a_loop, left_open


@in_a_loop
async def test_a_line_counts_as_left_open_until_it_is_closed():
    async with await asyncio.start_server(lambda _, there: there.close(), "127.0.0.1", 0) as server:
        _, here = await asyncio.open_connection(*server.sockets[0].getsockname())
        assert here.transport in left_open()
        here.close()
        await here.wait_closed()
        assert here.transport not in left_open()
