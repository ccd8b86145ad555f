"""Every line counts while it is open, whatever carries it."""

import asyncio
import re

from tests.loop import in_a_loop
from tests.web.stream import StreamTab
from tests.web.workshop import Workshop

OPEN = r'charrette_connections{place="(\w+)",transport="(\w+)"} (\d+)'


def lines(served):
    """How many are open, by transport and place, as the server's own figures tell."""
    with served.browser() as browser:
        figures = browser.get("/metrics").raise_for_status().text
    found = re.findall(OPEN, figures)
    return {(transport, place): int(number) for place, transport, number in found if number != "0"}


@in_a_loop
async def test_sockets_and_streams_are_counted_while_they_are_open(apart):
    async with Workshop(apart) as workshop:
        ana = StreamTab(apart.address, workshop.code)
        await ana.client.post("/join", data={"code": workshop.code, "name": "Ana"})
        await ana.open()
        assert lines(apart) == {("websocket", "facilitator"): 1, ("events", "participant"): 1}
        await ana.close()
        while lines(apart) != {("websocket", "facilitator"): 1}:
            await asyncio.sleep(0.05)
