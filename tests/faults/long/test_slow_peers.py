"""F17 at length: two thousand peers that say nothing, or never finish, are gone within seconds."""

import asyncio
import resource

import httpx
import psutil
import pytest

from tests.loop import in_a_loop
from tests.web.program import Program

PEERS = 2000
GONE_WITHIN = 40  # seconds; heads get 10, bodies 20 and a look every 5
BEGINNINGS = {
    "nothing": b"",
    "half a head": b"GET / HTTP/1.1\r\nHost: x\r\nX-",
    "half a body": b"POST /join HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\ncode=",
}


async def came(url, said):
    reader, writer = await asyncio.open_connection(url.host, url.port)
    writer.write(said)
    return reader, writer


async def gone(peer):
    try:
        while await peer[0].read(4096):
            pass
    except ConnectionError:
        pass


def allow_many_sockets():
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert most > PEERS + 200, f"this test needs `ulimit -Hn` above {PEERS + 200}"
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


@pytest.mark.parametrize("said", BEGINNINGS.values(), ids=BEGINNINGS)
def test_two_thousand_peers_that_never_finish_are_let_go(tmp_path, said):
    @in_a_loop
    async def story(program):
        url = httpx.URL(program.address)
        process = psutil.Process(program.process.pid)
        before = process.num_fds()
        peers = [await came(url, said) for _ in range(PEERS)]
        async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=30) as client:
            assert (await client.get("/healthz")).status_code == 200
        async with asyncio.timeout(GONE_WITHIN):
            await asyncio.gather(*map(gone, peers))
        for _, writer in peers:
            writer.close()
        assert process.num_fds() < before + 50

    allow_many_sockets()
    with Program(tmp_path) as program:
        story(program)
