"""One request to an application, without a server in between."""

import asyncio

import httpx


def ask(app, method, path, *, base="http://room.example", **more):
    """The answer; errors inside the application surface in the test."""

    async def asked():
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url=base) as client:
            return await client.request(method, path, **more)

    return asyncio.run(asked())
