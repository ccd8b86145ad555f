"""The outcome pack, made from the journal as it is now, without holding up the room."""

import asyncio
import secrets
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import Response

from app import __version__
from app.domain.commands import NotePack
from app.domain.model.practices import unanswered
from app.domain.refusal import Refused
from app.domain.room import Room
from app.outcome.archive import pack
from app.outcome.snapshot import Person, Snapshot
from app.outcome.variants import VARIANTS, Variant
from app.store.journal import Journal, fold
from app.store.register import Register
from app.web.house import House, house_of
from app.web.rendering import refusal_page
from app.web.seats import Visit, visit

router = APIRouter()

ALLOWED: dict[str, tuple[Variant, ...]] = {
    "facilitator": VARIANTS, "sponsor": ("sponsor", "public"),
}  # fmt: skip
"""Which variants each place may download."""


@router.post("/rooms/{code}/pack")
async def download(
    request: Request,
    code: str,
    variant: Annotated[Variant, Form()],
    anyway: Annotated[str, Form()] = "",
) -> Response:
    house = house_of(request)
    place = request.query_params.get("as", "facilitator")
    try:
        visitor = await visit(house, code, place, request.cookies)
        _refuse_too_early(visitor, variant)
        if not anyway:
            _refuse_unanswered(visitor.host.room)
        body, draft = await _packed(house, visitor, variant)
    except Refused as refused:
        return refusal_page(request, refused)
    name = f"{code}-outcome-pack-draft{draft}-{variant}.zip"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, media_type="application/zip", headers=disposition)


def _refuse_too_early(visitor: Visit, variant: Variant) -> None:
    """A pack holds the work of every round, and sponsors never see what was not shared."""
    if variant not in ALLOWED.get(visitor.place, ()):
        raise Refused("This pack is not for you. Ask a facilitator.", code="forbidden")
    if visitor.place == "sponsor" and visitor.host.room.stage not in ("closed", "archived"):
        raise Refused("The pack opens when the workshop closes.", code="forbidden")


def _refuse_unanswered(room: Room) -> None:
    """What a gate of the method waits for; who makes the pack anyway has it printed there."""
    for gate, missing in unanswered(room):
        raise Refused(gate.sentence, missing=", ".join(f"“{choice.label}”" for choice in missing))


async def _packed(house: House, visitor: Visit, variant: Variant) -> tuple[bytes, int]:
    """The zip and its draft number. A facilitator's pack counts as a new draft, a sponsor's not."""
    if visitor.place == "facilitator":
        draft = visitor.host.room.packs + 1
        await visitor.host.do(f"pack-{secrets.token_hex(8)}", None, NotePack(draft, variant))
    snapshot = await asyncio.to_thread(snapshot_of, house.journal, house.register, visitor.entry.id)
    return await asyncio.to_thread(pack, snapshot, variant), snapshot.draft


def snapshot_of(
    journal: Journal, register: Register, room: str, as_of: int | None = None
) -> Snapshot:
    """A room as its journal tells it up to `as_of`, with the names from the register."""
    events = journal.read(room)[:as_of]
    people = {p: Person(s.name, s.job) for p, s in register.seats(room).items()}
    return Snapshot(fold(events), people, len(events), tuple(events), __version__)
