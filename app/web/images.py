"""Pictures on cards: taken in, made ours, shown to whoever has the card before them."""

import asyncio
import secrets
from urllib.parse import unquote

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from app.domain.commands import AttachImage
from app.domain.decide import decide
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.rules.images import described
from app.store.images import add_image, forget_image
from app.web.developing import Developed
from app.web.guard import LARGEST_IMAGE
from app.web.house import House, house_of
from app.web.rendering import refusal_json
from app.web.seats import Visit, visit

router = APIRouter()

WORDS = "charrette-alt"
"""The header that says what the picture shows: addresses stand in logs, headers do not."""

TAKES = ("image/png", "image/jpeg", "image/webp")
"""What a page offers to send; what a file really is, its first bytes tell."""

SHOWN = {
    "Cache-Control": "private, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
}  # fmt: skip


@router.post("/rooms/{code}/images")
async def take_in(request: Request, code: str, card: str = "", round: str = "") -> Response:
    """The body is the file, as it is."""
    house = house_of(request)
    place = request.query_params.get("as", "participant")
    try:
        visitor = await visit(house, code, place, request.cookies)
        alt = described(unquote(request.headers.get(WORDS, "")))
        wanted = AttachImage(card, secrets.token_hex(16), alt, round)
        _refuse_early(house, visitor, wanted)
        made = await house.darkroom.developed(lambda: _whole(request))
        await _keep(house, visitor, wanted, made)
    except Refused as refused:
        return refusal_json(request, refused)
    return JSONResponse({"image": wanted.image}, 201)


@router.get("/rooms/{code}/images/{id}")
async def show(request: Request, code: str, id: str, small: bool = False) -> Response:
    house = house_of(request)
    place = request.query_params.get("as", "participant")
    try:
        visitor = await visit(house, code, place, request.cookies)
        body = await _body(house, visitor, id, small=small)
    except Refused as refused:
        return refusal_json(request, refused)
    named = {"Content-Disposition": f'inline; filename="picture-{id}.webp"'}
    return Response(body, media_type="image/webp", headers={**SHOWN, **named})


def _refuse_early(house: House, visitor: Visit, wanted: AttachImage) -> None:
    """Before a large file is waited for."""
    key = f"{visitor.entry.id} {visitor.person}"
    if house.limits.uploads.full(key):
        house.limits.refused["uploads"] += 1
        raise Refused("These are very many pictures at once. Wait a minute, then go on.",
                      code="rate_limited")  # fmt: skip
    house.limits.uploads.mark(key)
    host = visitor.host
    if visitor.person is None:
        raise Refused("The screen only shows.", code="forbidden")
    decide(host.room, wanted, by=By(visitor.person), at=host.clock.now())


async def _whole(request: Request) -> bytes:
    """The guard has looked at the length that was said, and counts what really comes."""
    whole = bytearray()
    async for chunk in request.stream():
        whole += chunk
        if len(whole) > LARGEST_IMAGE:
            raise Refused("This picture is larger than 8 MB. Make it smaller, then add it.",
                          code="bad_request")  # fmt: skip
    return bytes(whole)


async def _keep(house: House, visitor: Visit, wanted: AttachImage, made: Developed) -> None:
    """First the picture, then the card that shows it; a card that refuses it leaves none."""
    room, person, at = visitor.entry.id, visitor.person or "", house.clock.now()
    kept = await house.write(
        lambda db: add_image(db, room, wanted.image, person, made.body, made.small, at)
    )
    if not kept:
        house.limits.refused["image_quota"] += 1
        raise Refused("This room holds as many pictures as it can. Ask a facilitator.",
                      code="closed")  # fmt: skip
    try:
        await visitor.host.do(f"image-{wanted.image}", person, wanted)
    except Refused:
        await house.write(lambda db: forget_image(db, room, wanted.image))
        raise


async def _body(house: House, visitor: Visit, id: str, *, small: bool) -> bytes:
    """Raises Refused, the same for what is not there and what is not theirs to see."""
    if visitor.host.shows_image(visitor.person, id):
        room = visitor.entry.id
        found = await asyncio.to_thread(house.images.body, room, id, small=small)
        if found:
            return found
    raise Refused("There is no such picture, or it is not shared with you yet.", code="not_found")
