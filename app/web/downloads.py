"""The outcome pack: ordered, watched while it is made, downloaded."""

import secrets
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import JSONResponse, Response

from app.domain.commands import NotePack
from app.domain.refusal import Refused
from app.domain.room import Room
from app.live.host import RoomHost
from app.outcome.orders import Made, Wanted
from app.outcome.variants import VARIANTS, Variant
from app.store.register import RoomEntry
from app.web.gate import refuse_unanswered
from app.web.house import House, house_of
from app.web.noting import noted
from app.web.packing import Order
from app.web.record import Record
from app.web.rendering import refusal_json, refusal_page
from app.web.seats import Visit, visit
from app.words import language_of

router = APIRouter()

ALLOWED: dict[str, tuple[Variant, ...]] = {
    "facilitator": VARIANTS, "sponsor": ("sponsor", "public"),
}  # fmt: skip
"""Which variants each place may download."""

OVER = frozenset({"closed", "archived"})


@router.post("/rooms/{code}/pack")
async def download(
    request: Request, code: str, variant: Annotated[Variant, Form()],
    frame: Annotated[str, Form()] = "", anyway: Annotated[str, Form()] = "",
) -> Response:  # fmt: skip
    house = house_of(request)
    place = request.query_params.get("as", "facilitator")
    language = language_of(request.headers.get("accept-language", ""))
    try:
        visitor = await visit(house, code, place, request.cookies)
        _refuse_too_early(visitor, variant)
        refuse_unanswered(visitor.host.room, anyway)
        seq = await _position(visitor, variant)
        draft = draft_at(visitor.host.room, seq)
        frame = known_frame(visitor.host.room, frame)
        made = await packed(house, visitor.entry, seq, variant, language, frame)
        await noted(request, visitor, "downloaded a pack")
    except Refused as refused:
        return refusal_page(request, refused)
    return zip_answer(made, f"{code}-outcome-pack-draft{draft}-{variant}.zip")


@router.get("/rooms/{code}/pack/progress")
async def progress(request: Request, code: str) -> Response:
    """What is being made in this room, and what was missing in the last ones."""
    place = request.query_params.get("as", "facilitator")
    try:
        visitor = await visit(house_of(request), code, place, request.cookies)
    except Refused as refused:
        return refusal_json(request, refused)
    jobs = house_of(request).packing.jobs(visitor.entry.id)
    mine = [job for job in jobs if job.order.variant in ALLOWED.get(place, ())]
    making = [{"variant": job.order.variant, "done": job.step.done, "of": job.step.of,
               "name": job.step.name} for job in mine if not job.task.done()]  # fmt: skip
    made = [job.made for job in mine if job.made]
    return JSONResponse({"making": making, "missing": list(made[-1].missing) if made else []})


def zip_answer(made: Made, name: str) -> Response:
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(made.pack, media_type="application/zip", headers=disposition)


def _refuse_too_early(visitor: Visit, variant: Variant) -> None:
    """A pack holds the work of every round, and sponsors never see what was not shared."""
    if variant not in ALLOWED.get(visitor.place, ()):
        raise Refused("This pack is not for you. Ask a facilitator.", code="forbidden")
    if visitor.place == "sponsor" and visitor.host.room.stage not in OVER:
        raise Refused("The pack opens when the workshop closes.", code="forbidden")


async def _position(visitor: Visit, variant: Variant) -> int:
    """The place in the journal that the pack is made of. A facilitator's may be a new draft."""
    if visitor.place != "facilitator":
        return shown_to_readers(visitor.host)
    drafts = visitor.host.room.drafts
    if not drafts or drafts[-1].seq != visitor.host.head:
        note = NotePack(visitor.host.room.packs + 1, variant)
        await visitor.host.do(f"pack-{secrets.token_hex(8)}", None, note)
    return visitor.host.head


def shown_to_readers(host: RoomHost) -> int:
    """The last draft since the close: what facilitators have not made a draft of, nobody reads."""
    room = host.room
    drafts = [d.seq for d in room.drafts if room.closed_at and d.at >= room.closed_at]
    return drafts[-1] if drafts else host.head


def draft_at(room: Room, seq: int) -> int:
    return max([1, *(draft.n for draft in room.drafts if draft.seq <= seq)])


def known_frame(room: Room, frame: str) -> str:
    """Raises Refused for a frame that this room's method does not have."""
    if frame and not (room.method and room.method.frame(frame)):
        raise Refused("The pack knows no such order of its sections.", code="bad_request")
    return frame


async def packed(
    house: House, entry: RoomEntry, seq: int, variant: Variant, language: str, frame: str = ""
) -> Made:
    """The pack as of this place in the journal. Raises Refused."""
    order = Order(entry.id, entry.epoch, seq, variant, frame, language)
    record = Record(house.settings.database_url, entry.id, seq)
    return await house.packing.get(order, Wanted(record, variant, language, frame))
