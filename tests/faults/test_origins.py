"""F24: pages of other sites open no socket, however much their address looks like ours."""

import asyncio

import httpx
import pytest

from tests.loop import in_a_loop
from tests.web.test_protocol import HANDSHAKE
from tests.web.workshop import Workshop

LOOK_ALIKES = (
    "http://{host}.evil.example", "http://{host}.evil.example:{port}", "http://evil.{host}:{port}",
    "http://evil.example#{host}:{port}", "http://evil.example/{host}:{port}",
    "http://{host}:{port}@evil.example", "https://{host}:{port}", "http://{host}", "null", "",
    "file://", "http://{host}:{port}1", "http://localhost:{port}", "//{host}:{port}",
)  # fmt: skip


async def handshake(url, path, cookies, origin, host):
    """The status line of the answer."""
    asked = HANDSHAKE.format(path=path, host=host, cookies=cookies)
    lines = [line for line in asked.split("\r\n") if not line.startswith("Origin:")]
    lines[1:1] = [f"Origin: {origin}"]
    reader, writer = await asyncio.open_connection(url.host, url.port)
    writer.write("\r\n".join(lines).encode())
    status = await reader.readline()
    writer.close()
    return status


async def status(workshop, origin, host="{host}:{port}"):
    url = httpx.URL(workshop.served.address)
    ours = {"host": url.host, "port": url.port}
    cookies = "; ".join(f"{name}={value}" for name, value in workshop.desk.cookies.items())
    path = f"/rooms/{workshop.code}/socket?as=facilitator"
    line = await handshake(url, path, cookies, origin.format(**ours), host.format(**ours))
    return int(line.split()[1])


@in_a_loop
async def test_no_address_that_looks_like_ours_opens_a_socket(served):
    async with Workshop(served) as workshop:
        assert await status(workshop, "http://{host}:{port}") == 101
        for origin in LOOK_ALIKES:
            assert await status(workshop, origin) == 403, origin


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "{host}"])
@in_a_loop
async def test_our_origin_on_a_request_for_another_host_opens_none(served, host):
    async with Workshop(served) as workshop:
        assert await status(workshop, "http://{host}:{port}", host) == 403
