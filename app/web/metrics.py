"""Figures of the running process for Prometheus; to everybody else there is nothing here."""

import hmac

from fastapi import APIRouter, Request
from fastapi.responses import Response
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import CollectorRegistry
from starlette.exceptions import HTTPException

from app.web.house import House, house_of
from app.web.readings import Readings
from app.web.whence import from_this_machine

router = APIRouter()

SCHEME = "Bearer "


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    house = house_of(request)
    if not _may_read(house, request):
        raise HTTPException(404)
    registry = CollectorRegistry()
    registry.register(Readings(house))
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


def _may_read(house: House, request: Request) -> bool:
    """On the machine itself, or with the token of the installation."""
    said, token = request.headers.get("authorization", ""), house.settings.metrics_token
    if said.startswith(SCHEME) and token:
        return hmac.compare_digest(said.removeprefix(SCHEME).encode(), token.encode())
    return from_this_machine(request)
