"""Personal codes, shown by a facilitator; and signing somebody out of every browser."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from app import messages
from app.domain.refusal import Refused
from app.store import register
from app.store.audit import note
from app.store.register import Database, SeatEntry
from app.web.codes import code_of
from app.web.house import House, house_of
from app.web.rendering import refusal_json
from app.web.seats import Visit, visit
from app.web.whence import whence

router = APIRouter()


@router.post("/rooms/{code}/personal-codes")
async def show(request: Request, code: str) -> Response:
    """The code with which somebody who lost the cookie gets the seat back."""
    house = house_of(request)
    try:
        seat = await _asked_for(request, await _facilitator(request, code))
    except Refused as refused:
        return refusal_json(request, refused)
    return JSONResponse({"code": code_of(house.cookies.secret, seat)})


@router.post("/rooms/{code}/personal-codes/renew")
async def renew(request: Request, code: str) -> Response:
    """Sign somebody out everywhere: cookies, personal code and personal link are void.

    The answer holds the new code.
    """
    house = house_of(request)
    try:
        visitor = await _facilitator(request, code)
        seat = await _asked_for(request, visitor)
        await _revoke(house, visitor, seat, whence(request))
    except Refused as refused:
        return refusal_json(request, refused)
    renewed = house.register.seat(seat.room, seat.person) or seat
    return JSONResponse({"code": code_of(house.cookies.secret, renewed)})


async def _revoke(house: House, visitor: Visit, seat: SeatEntry, where: str) -> None:
    at = house.clock.now()

    def revoked(db: Database) -> None:
        register.revoke_cookies(db, seat.room, seat.person)
        note(db, at, visitor.person or "", "signed a person out", seat.person, where)

    await house.write(revoked)
    await house.usher.look()


async def _asked_for(request: Request, visitor: Visit) -> SeatEntry:
    """Of whom the request speaks. Raises Refused (not_found)."""
    person = str(messages.decode(await request.body()).get("person"))
    seat = house_of(request).register.seat(visitor.entry.id, person)
    if seat is None or person not in visitor.host.room.seats:
        raise Refused("That person is not in this room.", code="not_found")
    return seat


async def _facilitator(request: Request, code: str) -> Visit:
    return await visit(house_of(request), code, "facilitator", request.cookies)
