"""The open house, asked in its own event loop without a server in between."""

import asyncio
from contextlib import asynccontextmanager

import httpx

from app.main import create_app

BASE = "http://room.example"


@asynccontextmanager
async def house_open(settings, *, base=BASE, at=("192.0.2.1", 4000), clock=None, more=None):
    """`(client, house)`. `at`: where the client seems to be; `more(app)` may add pages."""
    app = create_app(settings, clock)
    if more:
        more(app)
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False, client=at)
    headers = {"Origin": base}
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url=base, headers=headers) as client,
    ):
        yield client, app.state.house


def in_house(settings, story, **options):
    """What `story(client, house)` gives in the open house."""

    async def run():
        async with house_open(settings, **options) as (client, house):
            return await story(client, house)

    return asyncio.run(run())
