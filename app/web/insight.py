"""What facilitators look into while a workshop runs: its figures, and the draft so far."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from app import __version__, messages
from app.domain.pictures.figures import figures
from app.domain.refusal import Refused
from app.domain.room import Room
from app.outcome.draft import draft
from app.outcome.snapshot import Person, Snapshot
from app.web.house import House, house_of
from app.web.rendering import refusal_json, refusal_page
from app.web.seats import Visit, visit
from app.words import catalogue, language_of

router = APIRouter()

UNCHANGED = 304
"""For a page that asks whether anything is new: nothing is."""


@router.get("/rooms/{code}/figures")
async def how_it_goes(request: Request, code: str) -> Response:
    house = house_of(request)
    try:
        visitor = await visit(house, code, "facilitator", request.cookies)
    except Refused as refused:
        return refusal_json(request, refused)
    room, head = visitor.host.room, visitor.host.head
    body = await house.looks.at(head, f"figures/{visitor.host.key}", lambda: _told(room, head))
    return _unless_known(request, f'"{head}"', body, "application/json")


@router.get("/rooms/{code}/draft")
async def draft_so_far(request: Request, code: str) -> Response:
    """A page of its own, that asks again by itself and is told when nothing has changed."""
    house = house_of(request)
    try:
        visitor = await visit(house, code, "facilitator", request.cookies)
    except Refused as refused:
        return refusal_page(request, refused)
    language = language_of(request.headers.get("accept-language", ""))
    words, host = catalogue(language), visitor.host
    snapshot = as_it_is(house, visitor)
    question = f"draft/{language}/{visitor.host.key}"
    body = await house.looks.at(host.head, question, lambda: draft(snapshot, house.static, words))
    return _unless_known(request, f'"{snapshot.seq}"', body, "text/html")


def _told(room: Room, head: int) -> bytes:
    return messages.encode({"seq": head, **figures(room)}).encode()


def as_it_is(house: House, visitor: Visit) -> Snapshot:
    """The room in memory: its journal is not read for a look at it."""
    host = visitor.host
    people = {p: Person(s.name, s.job) for p, s in house.register.seats(visitor.entry.id).items()}
    return Snapshot(host.room, people, host.head, (), __version__)


def _unless_known(request: Request, tag: str, body: bytes, media_type: str) -> Response:
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=UNCHANGED, headers=headers)
    return Response(body, media_type=media_type, headers=headers)
