"""Follow-through: a personal link, without an account, to say how far one's promises are."""

import hmac
import secrets
from base64 import b32encode

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.commands import Command, ReportStatus
from app.domain.model.following import Promise, owned_by, promises
from app.domain.people import MAKERS
from app.domain.refusal import Refused
from app.domain.room import Room
from app.live.host import RoomHost
from app.messages import command_from
from app.outcome.calendar import FILE, calendar
from app.outcome.edition import edition
from app.outcome.variants import Variant
from app.store.register import RoomEntry, SeatEntry
from app.web.addresses import join_address
from app.web.house import House, house_of
from app.web.insight import as_it_is
from app.web.rendering import page, refusal_page, sentence, status_of
from app.web.seats import Visit, room_named, seated, visit
from app.web.whence import whence
from app.words import catalogue, language_of

router = APIRouter()

TOKEN_BYTES = 20  # 160 bits
CALENDARS: dict[str, Variant] = {"facilitator": "internal", "participant": "sponsor"}
"""Whose calendar names whom; everybody else's has teams in place of people."""

STATUSES = ("not_started", "on_track", "late", "done", "dropped")


@router.get("/follow/{code}/{token}")
async def open_link(request: Request, code: str, token: str) -> Response:
    house = house_of(request)
    try:
        if house.tries.exhausted(whence(request)):
            raise _unknown()
        entry, host = await room_named(house, code)
        seat = _whose(house, entry, token)
        if seat is None or not _is_in(host.room, seat.person):
            raise _unknown()
    except Refused:
        house.tries.note(whence(request))
        return refusal_page(request, _unknown())
    response = RedirectResponse(f"/rooms/{entry.code}/follow", 303)
    house.cookies.give(response, _cookie(entry), [seat.person, seat.rev])
    return response


@router.get("/rooms/{code}/follow")
async def mine(request: Request, code: str) -> Response:
    try:
        entry, host, person = await _follower(request, code)
    except Refused as refused:
        return refusal_page(request, refused)
    return _page(request, entry, host, person)


@router.post("/rooms/{code}/follow")
async def report(
    request: Request, code: str, artefact: str = Form(""), status: str = Form(""),
    note: str = Form(""), date: str = Form(""),
) -> Response:  # fmt: skip
    try:
        entry, host, person = await _follower(request, code)
    except Refused as refused:
        return refusal_page(request, refused)
    try:
        asked = {"artefact": artefact, "status": status, "note": note, "date": date}
        command: Command = command_from("report_status", asked)
        assert isinstance(command, ReportStatus)
        await host.do(f"told-{secrets.token_hex(8)}", person, command)
    except Refused as refused:
        return _page(request, entry, host, person, refused)
    return RedirectResponse(f"/rooms/{entry.code}/follow?told={artefact[:40]}#{artefact[:40]}", 303)


@router.get("/rooms/{code}/follow/links")
async def everybodys_links(request: Request, code: str) -> Response:
    """For facilitators, to be sent to each or printed and cut."""
    house = house_of(request)
    try:
        visitor = await visit(house, code, "facilitator", request.cookies)
    except Refused as refused:
        return refusal_page(request, refused)
    room, entry = visitor.host.room, visitor.entry
    people = [
        {"name": seat.name, "owned": owned_by(room, seat.person),
         "url": join_address(request, house, f"follow/{entry.code}/{_token(house, seat)}")}
        for seat in house.register.seats(entry.id).values()
        if room.role(seat.person) in MAKERS and _is_in(room, seat.person)
    ]  # fmt: skip
    people.sort(key=lambda each: (not each["owned"], str(each["name"])))
    context = {"title": room.title, "code": code, "people": people,
               "over": room.stage in ("closed", "archived")}  # fmt: skip
    return page(request, "packs/personal_links.html", context)


@router.get("/rooms/{code}/calendar.ics")
async def take_calendar(request: Request, code: str) -> Response:
    """For everybody who sits in the room, or has a personal link."""
    house = house_of(request)
    try:
        entry, host, person = await _follower(request, code)
    except Refused as refused:
        return refusal_page(request, refused)
    language = language_of(request.headers.get("accept-language", ""))
    variant = CALENDARS.get(str(host.room.role(person)), "public")
    snapshot = as_it_is(house, Visit(entry, host, "participant", person))
    words = catalogue(language)
    made = edition(snapshot, variant, words)
    name = {"Content-Disposition": f'attachment; filename="{entry.code}-{FILE}"'}
    return Response(calendar(made), media_type="text/calendar; charset=utf-8", headers=name)


async def _follower(request: Request, code: str) -> tuple[RoomEntry, RoomHost, str]:
    """Who comes by a personal link, or sits in the room. Raises Refused."""
    house = house_of(request)
    try:
        entry, host = await room_named(house, code)
    except Refused as refused:
        raise _unknown() from refused
    match house.cookies.read(request.cookies, _cookie(entry)):
        case [str(person), int(rev)]:
            seat = house.register.seat(entry.id, person)
            if seat and seat.rev == rev and _is_in(host.room, person):
                return entry, host, person
    for place in ("participant", "facilitator"):
        if found := seated(house, entry, host, place, request.cookies):
            return entry, host, found.person
    raise _unknown()


def _page(
    request: Request, entry: RoomEntry, host: RoomHost, person: str, problem: Refused | None = None
) -> Response:
    language = language_of(request.headers.get("accept-language", ""))
    room, names = host.room, host.names
    today = host.clock.now().date()
    context = {
        "title": room.title, "code": entry.code, "name": names.get(person, ""), "names": names,
        "mine": owned_by(room, person), "others": _late(room, person, host),
        "today": today, "statuses": STATUSES, "over": room.stage == "closed",
        "problem": sentence(problem, language) if problem else "",
        "told": request.query_params.get("told", ""),
    }  # fmt: skip
    return page(request, "packs/follow.html", context, status_of(problem) if problem else 200)


def _late(room: Room, person: str, host: RoomHost) -> list[Promise]:
    """What others are late with, without what is not for this person's eyes."""
    today = host.clock.now().date()
    guest = str(room.role(person)) == "guest"
    late = [p for p in promises(room) if p.overdue(today) and person not in p.people]
    return [p for p in late if p.artefact.visible and not (guest and p.artefact.internal_only)]


def _token(house: House, seat: SeatEntry) -> str:
    """Only this installation can work it out; a new seat's cookie makes a new one of it."""
    told = f"follow {seat.room} {seat.person} {seat.rev}".encode()
    digest = hmac.new(house.cookies.secret.encode(), told, "sha256").digest()
    return b32encode(digest[:TOKEN_BYTES]).decode()


def _whose(house: House, entry: RoomEntry, token: str) -> SeatEntry | None:
    said = token.upper().encode()
    seats = house.register.seats(entry.id).values()
    return next((s for s in seats if hmac.compare_digest(_token(house, s).encode(), said)), None)


def _is_in(room: Room, person: str) -> bool:
    return person in room.seats and person not in room.removed


def _unknown() -> Refused:
    return Refused("This link does not open anything any more. Ask for a new one.",
                   code="not_found")  # fmt: skip


def _cookie(entry: RoomEntry) -> str:
    return f"follow-{entry.id}"
