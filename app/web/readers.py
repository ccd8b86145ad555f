"""Reading a shared pack: the link is exchanged for a cookie, nobody needs a seat.

Whatever is wrong with a link, the answer is the same: nobody learns whether it ever existed.
"""

import asyncio
from datetime import datetime, timedelta
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.refusal import Refused
from app.live.host import RoomHost
from app.outcome.reading import Reading, reading
from app.outcome.variants import Variant
from app.store import sharing
from app.store.register import RoomEntry
from app.store.sharing import READ, PackLink, matches
from app.web.downloads import OVER, draft_at, packed, shown_to_readers, zip_answer
from app.web.house import House, house_of
from app.web.noting import noted_of
from app.web.record import snapshot_of
from app.web.rendering import page, refusal_page
from app.web.whence import whence
from app.words import catalogue, language_of

router = APIRouter()

LOOKS_AGAIN = timedelta(minutes=10)
"""Whoever reloads the page within this time reads on, and has not opened it anew."""

OUTSIDE, INSIDE = 0, 1
"""What the cookie says of whoever holds it: has the link, has said the passphrase too."""


@router.get("/packs/{token}")
async def open_link(request: Request, token: str) -> Response:
    """Exchange the link for a cookie: the address that stays in the browser is no secret."""
    house = house_of(request)
    link = house.sharing.by_token(token, house.clock.now())
    if link is None or house.tries.exhausted(whence(request)):
        return _closed(request)
    response = RedirectResponse(f"/shared/{link.id}", 303)
    house.cookies.give(response, _cookie(link.id), [link.id, OUTSIDE if link.phrase else INSIDE])
    return response


@router.get("/shared/{id}")
async def read(request: Request, id: str) -> Response:
    link = _held(request, id, OUTSIDE)
    if link is None:
        return _closed(request)
    if _held(request, id, INSIDE) is None:
        return page(request, "packs/phrase.html", {"id": id, "problem": ""})
    house = house_of(request)
    entry, host = await _room(house, link)
    told = await _told(request, link, entry, host) if host.room.stage in OVER else None
    if told:
        await _note_reading(house, link, host)
    drafts = [] if told is None else house.sharing.openings([link.id])
    context = {"id": id, "link": link, "title": host.room.title, "told": told, "openings": drafts}
    return page(request, "packs/shared.html", context)


@router.post("/shared/{id}/phrase")
async def say_phrase(request: Request, id: str, phrase: Annotated[str, Form()] = "") -> Response:
    house, link = house_of(request), _held(request, id, OUTSIDE)
    if link is None:
        return _closed(request)
    _ = catalogue(_language(request)).gettext
    if house.tries.exhausted(whence(request)):
        problem = _("Too many tries from here. Wait a minute, then try again.")
        return page(request, "packs/phrase.html", {"id": id, "problem": problem}, 429)
    if not await asyncio.to_thread(matches, phrase[:400], link.phrase):
        house.tries.note(whence(request))
        problem = _("This is not the passphrase. Whoever sent you the link knows it.")
        return page(request, "packs/phrase.html", {"id": id, "problem": problem}, 403)
    response = RedirectResponse(f"/shared/{id}", 303)
    house.cookies.give(response, _cookie(id), [id, INSIDE])
    return response


@router.post("/shared/{id}/pack")
async def take_along(request: Request, id: str, variant: Annotated[Variant, Form()]) -> Response:
    house, link = house_of(request), _held(request, id, INSIDE)
    if link is None:
        return _closed(request)
    try:
        entry, host = await _room(house, link)
        if variant not in link.variants:
            raise Refused("This pack is not for you. Ask a facilitator.", code="forbidden")
        if host.room.stage not in OVER:
            raise Refused("The pack opens when the workshop closes.", code="forbidden")
        seq = shown_to_readers(host)
        made = await packed(house, entry, seq, variant, _language(request))
        draft = draft_at(host.room, seq)
        await _note(house, link, variant, draft)
        await noted_of(request, entry.id, "downloaded a shared pack")
    except Refused as refused:
        return refusal_page(request, refused)
    return zip_answer(made, f"{entry.code}-outcome-pack-draft{draft}-{variant}.zip")


def _held(request: Request, id: str, least: int) -> PackLink | None:
    """The link, if this browser came by it and it is still good."""
    house = house_of(request)
    match house.cookies.read(request.cookies, _cookie(id)):
        case [str(held), int(far)] if held == id and far >= least:
            return house.sharing.by_id(id, house.clock.now())
    return None


async def _room(house: House, link: PackLink) -> tuple[RoomEntry, RoomHost]:
    entry = house.register.by_id(link.room)
    if entry is None:
        raise Refused("This link does not open anything any more. Ask for a new one.",
                      code="not_found")  # fmt: skip
    return entry, await house.lobby.host(entry)


async def _told(request: Request, link: PackLink, entry: RoomEntry, host: RoomHost) -> Reading:
    """Page one of the last draft; overdue is what is overdue today."""
    house, language, seq = house_of(request), _language(request), shown_to_readers(host)
    variant: Variant = "sponsor" if "sponsor" in link.variants else "public"
    now = host.clock.now()

    def look() -> Reading:
        events, seats = house.journal.read(entry.id)[:seq], house.register.seats(entry.id)
        return reading(snapshot_of(events, seats), variant, catalogue(language), now)

    question = f"reading/{language}/{variant}/{now.date()}/{host.key}"
    return await house.looks.at(seq, question, look)


async def _note_reading(house: House, link: PackLink, host: RoomHost) -> None:
    """Not again for whoever reloads the page."""
    before = next((o.at for o in house.sharing.openings([link.id]) if o.what == READ), None)
    if before is None or house.clock.now() - before > LOOKS_AGAIN:
        await _note(house, link, READ, draft_at(host.room, shown_to_readers(host)))


async def _note(house: House, link: PackLink, what: str, draft: int) -> None:
    at: datetime = house.clock.now()
    await house.write(partial(sharing.note_opening, link=link.id, at=at, what=what, draft=draft))


def _closed(request: Request) -> Response:
    """The one answer to every link that does not open."""
    house_of(request).tries.note(whence(request))
    sentence = "This link does not open anything any more. Ask for a new one."
    return refusal_page(request, Refused(sentence, code="not_found"))


def _cookie(id: str) -> str:
    return f"pack-{id}"


def _language(request: Request) -> str:
    return language_of(request.headers.get("accept-language", ""))
