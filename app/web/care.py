"""A room's page about data: how long it is kept, who asks for theirs, who wants to be forgotten."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.refusal import Refused
from app.domain.text import NAME, clean
from app.store.erasing import NOBODY, Erased
from app.store.register import SeatEntry
from app.web.codes import tidy
from app.web.house import house_of
from app.web.rendering import page, refusal_page
from app.web.seats import Visit, visit
from app.web.whence import whence
from app.words import catalogue, language_of

router = APIRouter()

USUAL = "usual"
CHOICES = (30, 90, 365, 0)
"""Days that may be chosen for a room; 0: until somebody deletes it."""


@router.get("/rooms/{code}/care")
async def look(request: Request, code: str) -> Response:
    try:
        visitor = await _facilitator(request, code)
    except Refused as refused:
        return refusal_page(request, refused)
    return _page(request, visitor)


@router.post("/rooms/{code}/care/keep")
async def keep(request: Request, code: str, days: Annotated[str, Form()] = USUAL) -> Response:
    try:
        visitor = await _facilitator(request, code)
        chosen = _chosen(days)
        await house_of(request).caretaker.keep(
            visitor.entry.id, chosen, visitor.person or "", whence(request)
        )
    except Refused as refused:
        return refusal_page(request, refused)
    return RedirectResponse(f"/rooms/{visitor.entry.code}/care", 303)


@router.post("/rooms/{code}/care/delete")
async def delete(request: Request, code: str, typed: Annotated[str, Form()] = "") -> Response:
    """Whoever deletes a room types its code: no other button does so much."""
    try:
        visitor = await _facilitator(request, code)
        if tidy(typed) != visitor.entry.code:
            raise Refused("Type the room’s code to delete it. Nothing was deleted.",
                          code="bad_request")  # fmt: skip
        await house_of(request).caretaker.delete(
            visitor.entry.id, visitor.person or "", whence(request)
        )
    except Refused as refused:
        return refusal_page(request, refused)
    return RedirectResponse("/desk", 303)


@router.post("/rooms/{code}/people/{person}/forget")
async def forget(
    request: Request, code: str, person: str, typed: Annotated[str, Form()] = ""
) -> Response:
    """Their name is typed: the next line of the list is somebody else."""
    house, language = house_of(request), language_of(request.headers.get("accept-language", ""))
    try:
        visitor = await _facilitator(request, code)
        seat = _seat(house.register.seats(visitor.entry.id), person)
        if clean(typed, NAME) != seat.name:
            raise Refused("Type the name as it stands in the list. Nothing was changed.",
                          code="bad_request")  # fmt: skip
        instead = catalogue(language).gettext(NOBODY)
        erased = await house.caretaker.forget(
            visitor.entry.id, person, visitor.person or "", whence(request), instead
        )
    except Refused as refused:
        return refusal_page(request, refused)
    assert erased is not None
    return _told(request, visitor, erased)


async def _facilitator(request: Request, code: str) -> Visit:
    return await visit(house_of(request), code, "facilitator", request.cookies)


def _seat(seats: dict[str, SeatEntry], person: str) -> SeatEntry:
    if person not in seats:
        raise Refused("There is nobody with this number in the room.", code="not_found")
    return seats[person]


def _chosen(days: str) -> int | None:
    """None for what is usual. Raises Refused."""
    if days == USUAL:
        return None
    if days not in map(str, CHOICES):
        raise Refused("Choose how long the room is kept from the list.", code="bad_request")
    return int(days)


def _page(request: Request, visitor: Visit) -> Response:
    house = house_of(request)
    kept = house.caretaker.keeping.of([visitor.entry.id])[visitor.entry.id]
    until: datetime | None = kept.until(house.caretaker.days)
    seats = sorted(house.register.seats(visitor.entry.id).values(), key=lambda seat: seat.name)
    context = {"code": visitor.entry.code, "title": visitor.host.room.title, "until": until,
               "used": kept.used, "days": USUAL if kept.days is None else kept.days,
               "usual": house.caretaker.days, "choices": CHOICES, "seats": seats,
               "me": visitor.person}  # fmt: skip
    return page(request, "care/room.html", context)


def _told(request: Request, visitor: Visit, erased: Erased) -> Response:
    """What others still say of them: for a facilitator to look at."""
    names = {seat.person: seat.name
             for seat in house_of(request).register.seats(visitor.entry.id).values()}  # fmt: skip
    context = {"code": visitor.entry.code, "title": visitor.host.room.title,
               "changed": erased.changed, "mentions": erased.mentions, "names": names}  # fmt: skip
    return page(request, "care/forgotten.html", context)
