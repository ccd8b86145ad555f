"""Whether this process is alive, and whether it should be given work."""

import asyncio
import logging

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response

from app.web.house import House, house_of

router = APIRouter()

PATIENCE = 2.0  # seconds that the database may take

log = logging.getLogger(__name__)


@router.get("/healthz")
async def alive() -> Response:
    """Whoever hears this knows that the event loop turns."""
    return PlainTextResponse("alive")


@router.get("/readyz")
async def ready(request: Request) -> Response:
    """503 with a word where a proxy should send people elsewhere."""
    why = await unready(house_of(request))
    return PlainTextResponse(why or "ready", 503 if why else 200)


async def unready(house: House) -> str:
    """Why no work should come here; empty if it should."""
    if house.lobby.leaving:
        return "stopping"
    if not house.journal.lives:
        return "journal"
    try:
        async with asyncio.timeout(PATIENCE):
            await asyncio.to_thread(house.journal.look)
    except Exception as error:
        log.warning("The database does not answer: %s", type(error).__name__)
        return "database"
    return ""
