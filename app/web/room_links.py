"""Links into a room, for those who do more than take part: made, listed, taken back, opened."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from app import messages
from app.domain.refusal import Refused
from app.live.host import RoomHost
from app.store import links
from app.store.audit import note
from app.store.links import Link
from app.store.register import Database, RoomEntry
from app.web.addresses import join_address
from app.web.entrance import INVITED, Work, come_in, door
from app.web.house import house_of
from app.web.noting import noted
from app.web.rendering import refusal_json
from app.web.seat_cookies import give_screen
from app.web.seats import Visit, visit
from app.web.whence import whence

router = APIRouter()

SCOPES = (*INVITED, "screen")


@router.get("/invite/{token}")
async def invited(request: Request, token: str) -> Response:
    """The page behind a link that was sent to somebody: it asks for the name."""
    try:
        entry, _, link = await _behind(request, token)
    except Refused as refused:
        return door(request, problem=refused)
    if link.scope == "screen":
        response = RedirectResponse(f"/rooms/{entry.code}/screen", 303)
        give_screen(house_of(request), response, entry, link.id)
        return response
    return door(request, code=entry.code, invite=token, place=link.scope)


@router.post("/invite/{token}")
async def accept_invitation(request: Request, token: str, work: Work) -> Response:
    name = str((await request.form()).get("name", ""))
    try:
        entry, _, link = await _behind(request, token)
    except Refused as refused:
        return door(request, problem=refused)
    return await come_in(request, entry.code, name, link.scope, work)


async def _behind(request: Request, token: str) -> tuple[RoomEntry, RoomHost, Link]:
    """Raises Refused, with the same sentence whatever is wrong with the link."""
    house = house_of(request)
    link = house.porter.links.by_token(token, house.clock.now())
    entry = house.register.by_id(link.room) if link and link.room else None
    if link and entry and link.scope in SCOPES:
        return entry, await house.lobby.host(entry), link
    house.tries.note(whence(request))
    raise Refused("This link does not open anything any more. Ask for a new one.",
                  code="not_found")  # fmt: skip


@router.get("/rooms/{code}/links")
async def all_links(request: Request, code: str) -> Response:
    """Those that are good now: what they open and until when, never the links themselves."""
    try:
        visitor = await _facilitator(request, code)
    except Refused as refused:
        return refusal_json(request, refused)
    return JSONResponse({"links": _listed(request, visitor)})


@router.post("/rooms/{code}/links")
async def make_link(request: Request, code: str) -> Response:
    """A link that lets somebody in as facilitator, sponsor, observer, guest or screen."""
    house = house_of(request)
    try:
        visitor = await _facilitator(request, code)
        scope = str(messages.decode(await request.body()).get("place"))
        if scope not in SCOPES:
            raise Refused("There is no such link.", code="bad_request")
        room, at = visitor.entry.id, house.clock.now()
        token = await house.write(lambda db: links.add_link(db, scope, room, at))
        await noted(request, visitor, f"made a link for a {scope}")
    except Refused as refused:
        return refusal_json(request, refused)
    url = join_address(request, house, f"invite/{token}")
    return JSONResponse({"url": url, "links": _listed(request, visitor)})


@router.post("/rooms/{code}/links/revoke")
async def revoke(request: Request, code: str) -> Response:
    """Take one back. Who came in by it keeps the seat; a projector goes dark."""
    house = house_of(request)
    try:
        visitor = await _facilitator(request, code)
        id = str(messages.decode(await request.body()).get("id"))
        where, at = whence(request), house.clock.now()

        def taken_back(db: Database) -> None:
            links.revoke_link(db, visitor.entry.id, id)
            note(db, at, visitor.person or "", "took back a link", visitor.entry.id, where)

        await house.write(taken_back)
    except Refused as refused:
        return refusal_json(request, refused)
    await house.usher.look()
    return JSONResponse({"links": _listed(request, visitor)})


def _listed(request: Request, visitor: Visit) -> list[dict[str, str]]:
    house = house_of(request)
    found = house.porter.links.of_room(visitor.entry.id, house.clock.now())
    return [
        {"id": link.id, "place": link.scope, "made": link.created.isoformat(),
         "until": link.expires.isoformat() if link.expires else ""}
        for link in found
    ]  # fmt: skip


async def _facilitator(request: Request, code: str) -> Visit:
    return await visit(house_of(request), code, "facilitator", request.cookies)
