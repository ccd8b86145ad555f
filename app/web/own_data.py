"""Everybody takes along what is kept of them: a page to read, and the same for machines."""

import json

from fastapi import APIRouter, Request
from fastapi.responses import Response

from app.domain.refusal import Refused
from app.outcome.own_data import Data, own_data
from app.outcome.snapshot import Person
from app.outcome.zipped import zipped
from app.web.house import House, house_of
from app.web.noting import noted
from app.web.rendering import page, refusal_page
from app.web.seats import Visit, visit

router = APIRouter()


@router.post("/rooms/{code}/mine")
async def mine(request: Request, code: str) -> Response:
    place = request.query_params.get("as", "participant")
    try:
        visitor = await visit(house_of(request), code, place, request.cookies)
        if visitor.person is None:
            raise Refused("A screen has nothing of its own.", code="forbidden")
        return await _answer(request, visitor, visitor.person)
    except Refused as refused:
        return refusal_page(request, refused)


@router.post("/rooms/{code}/people/{person}/data")
async def of_somebody(request: Request, code: str, person: str) -> Response:
    """A facilitator hands it to somebody who asks for it."""
    try:
        visitor = await visit(house_of(request), code, "facilitator", request.cookies)
        return await _answer(request, visitor, person)
    except Refused as refused:
        return refusal_page(request, refused)


async def _answer(request: Request, visitor: Visit, person: str) -> Response:
    house, entry = house_of(request), visitor.entry
    data = _data(house, visitor, person)
    await noted(request, visitor, "took along what is kept of a person")
    body = zipped({
        "my-data.html": bytes(page(request, "care/own_data.html", {"data": data}).body),
        "my-data.json": json.dumps(data, ensure_ascii=False, indent=1).encode(),
    })  # fmt: skip
    disposition = {"Content-Disposition": f'attachment; filename="{entry.code}-my-data.zip"'}
    return Response(body, media_type="application/zip", headers=disposition)


def _data(house: House, visitor: Visit, person: str) -> Data:
    seat = house.register.seat(visitor.entry.id, person)
    if seat is None:
        raise Refused("There is nobody with this number in the room.", code="not_found")
    events = house.journal.read(visitor.entry.id)
    return own_data(visitor.host.room, events, person, Person(seat.name, seat.job))
