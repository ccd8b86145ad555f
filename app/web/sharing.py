"""Sharing the pack: facilitators make links for readers, see who opened them, take them back."""

import asyncio
from datetime import datetime, timedelta
from functools import partial

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.refusal import Refused
from app.domain.text import NAME, clean
from app.outcome.variants import VARIANTS
from app.store import sharing
from app.store.sharing import hardened
from app.web.addresses import join_address
from app.web.house import House, house_of
from app.web.noting import noted
from app.web.rendering import page, refusal_page
from app.web.seats import Visit, visit

router = APIRouter()

SHAREABLE = tuple(variant for variant in VARIANTS if variant != "internal")
"""What goes to people outside: ballot papers never do."""

LONGEST = 366  # days
USUAL = 30
LONGEST_PHRASE = 200


@router.get("/rooms/{code}/share")
async def links(request: Request, code: str) -> Response:
    try:
        visitor = await _facilitator(request, code)
    except Refused as refused:
        return refusal_page(request, refused)
    return _page(request, visitor)


@router.post("/rooms/{code}/share")
async def make_link(
    request: Request, code: str, label: str = Form(""), days: str = Form(str(USUAL)),
    phrase: str = Form(""),
) -> Response:  # fmt: skip
    """The answer shows the link: this once, and never again."""
    house = house_of(request)
    try:
        visitor = await _facilitator(request, code)
        chosen = (await request.form()).getlist("variant")
        token = await _made(house, visitor, label, [str(each) for each in chosen], days, phrase)
        await noted(request, visitor, "shared a pack")
    except Refused as refused:
        return refusal_page(request, refused)
    return _page(request, visitor, join_address(request, house, f"packs/{token}"))


@router.post("/rooms/{code}/share/{id}/revoke")
async def revoke(request: Request, code: str, id: str) -> Response:
    house = house_of(request)
    try:
        visitor = await _facilitator(request, code)
        room = visitor.entry.id
        await house.write(lambda db: sharing.revoke_pack_link(db, room, id))
        await noted(request, visitor, "took back a shared pack")
    except Refused as refused:
        return refusal_page(request, refused)
    return RedirectResponse(f"/rooms/{code}/share", 303)


async def _facilitator(request: Request, code: str) -> Visit:
    return await visit(house_of(request), code, "facilitator", request.cookies)


async def _made(
    house: House, visitor: Visit, label: str, chosen: list[str], days: str, phrase: str
) -> str:
    """A new link's token. Raises Refused."""
    label = clean(label, NAME)
    if not label:
        raise Refused("Say for whom this link is, so that you know who opened it.",
                      code="bad_request")  # fmt: skip
    variants = [variant for variant in SHAREABLE if variant in chosen]
    if not variants:
        raise Refused("Choose at least one edition that the reader may have.", code="bad_request")
    kept = await asyncio.to_thread(hardened, clean(phrase, LONGEST_PHRASE))
    at = house.clock.now()
    add = partial(sharing.add_pack_link, room=visitor.entry.id, label=label, variants=variants,
                  phrase=kept, at=at, expires=_until(at, days))  # fmt: skip
    return await house.write(add)


def _until(at: datetime, days: str) -> datetime:
    if not (days.isdecimal() and 1 <= int(days[:6]) <= LONGEST):
        raise Refused("A link is good for one day to {most} days.", code="bad_request",
                      most=LONGEST)  # fmt: skip
    return at + timedelta(days=int(days[:6]))


def _page(request: Request, visitor: Visit, url: str = "") -> Response:
    shared = house_of(request).sharing
    made = shared.of_room(visitor.entry.id)
    opened: dict[str, list[sharing.Opening]] = {link.id: [] for link in made}
    for opening in shared.openings([link.id for link in made]):
        opened[opening.link].append(opening)
    context = {
        "title": visitor.host.room.title, "code": visitor.entry.code, "url": url, "usual": USUAL,
        "longest": LONGEST, "variants": SHAREABLE, "links": made, "opened": opened,
        "now": house_of(request).clock.now(),
    }  # fmt: skip
    return page(request, "packs/share.html", context)
