"""The way in: join code and name, personal code, links for those who do more than take part."""

import secrets
import unicodedata
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.commands import ComeBack, TakeSeat
from app.domain.people import LEVELS, Profile, Role
from app.domain.refusal import Refused
from app.domain.text import clean
from app.live.host import RoomHost
from app.store import register
from app.store.register import RoomEntry
from app.web.codes import personal_code, tidy
from app.web.house import House, house_of
from app.web.rendering import page, sentence, status_of
from app.web.seats import PAGES, cookie_name, give_seat, place_of, room_named, seated
from app.words import language_of

router = APIRouter()

NAME_LENGTH = 60
INVITED = {
    "facilitator": Role.FACILITATOR, "sponsor": Role.SPONSOR, "observer": Role.OBSERVER,
    "guest": Role.GUEST,
}  # fmt: skip


@router.get("/")
async def front_door(request: Request, code: str = "") -> Response:
    return _door(request, code=tidy(code)[:8])


@router.get("/join/{code}")
async def door_with_code(request: Request, code: str) -> Response:
    """What a QR code or a link on the wall leads to."""
    return _door(request, code=tidy(code)[:8])


def said_work(
    function: str = Form(""),
    level: str = Form(""),
    operations: bool = Form(False),
    customer_facing: bool = Form(False),
) -> Profile:
    """What somebody said of their work at the door, for teams that are mixed by it."""
    known = level if level in LEVELS else ""
    return Profile(function[:40], known, operations, customer_facing)


Work = Annotated[Profile, Depends(said_work)]


@router.post("/join")
async def join(
    request: Request, work: Work, code: str = Form(""), name: str = Form("")
) -> Response:
    return await _come_in(request, code, name, "participant", work)


@router.post("/rejoin")
async def rejoin(request: Request, code: str = Form(""), personal: str = Form("")) -> Response:
    """Take one's own seat again with the personal code that a facilitator shows."""
    house = house_of(request)
    try:
        entry, host = await _room_behind(house, request, code)
        person = _person_with(house, entry, tidy(personal))
        if person is None or person in host.room.removed:
            house.tries.note(_address(request))
            raise Refused("This personal code is not right. Ask your facilitator to show it.",
                          code="forbidden")  # fmt: skip
        await host.do(f"back-{secrets.token_hex(8)}", person, ComeBack())
    except Refused as refused:
        return _door(request, code=code, problem=refused)
    return _let_in(request, entry, host, person)


@router.get("/invite/{token}")
async def invited(request: Request, token: str) -> Response:
    """The page behind a link that was sent to somebody: it asks for the name."""
    try:
        entry, _, place = await _behind_link(request, token)
    except Refused as refused:
        return _door(request, problem=refused)
    if place == "screen":
        response = RedirectResponse(f"/rooms/{entry.code}/screen", 303)
        house_of(request).cookies.give(response, cookie_name("screen", entry), [entry.id, 0])
        return response
    return _door(request, code=entry.code, invite=token, place=place)


@router.post("/invite/{token}")
async def accept_invitation(
    request: Request, token: str, work: Work, name: str = Form("")
) -> Response:
    try:
        entry, _, place = await _behind_link(request, token)
    except Refused as refused:
        return _door(request, problem=refused)
    return await _come_in(request, entry.code, name, place, work)


async def _come_in(
    request: Request, code: str, name: str, place: str, profile: Profile
) -> Response:
    house = house_of(request)
    try:
        entry, host = await _room_behind(house, request, code)
        if person := seated(house, entry, host, _page_for(place), request.cookies):
            await host.do(f"back-{secrets.token_hex(8)}", person, ComeBack())
            return _let_in(request, entry, host, person)
        name = clean(name, NAME_LENGTH)
        if not _shows(name):
            raise Refused("Please say who you are: type your name.", code="bad_request")
        person = await take_seat(
            house, entry, host, name, INVITED.get(place, Role.PARTICIPANT), profile
        )
    except Refused as refused:
        return _door(request, code=code, name=name, problem=refused)
    return _let_in(request, entry, host, person)


async def take_seat(
    house: House, entry: RoomEntry, host: RoomHost, name: str, role: Role, profile: Profile,
    person: str | None = None, account: str | None = None, job: str = "", team: str | None = None,
) -> str:  # fmt: skip
    """Write the name down, then ask the room for a seat. Raises Refused; then no name stays."""
    person = person or secrets.token_urlsafe(9).replace("-", "x").replace("_", "y")
    row = {"person": person, "name": name, "job": job, "account": account}
    at = host.clock.now()
    await house.write(lambda db: register.add_seats(db, entry.id, [row], at))
    try:
        await host.do(f"seat-{person}", None, TakeSeat(person, role, profile, team))
    except Refused:
        await house.write(lambda db: register.forget_seat(db, entry.id, person))
        raise
    return person


async def _room_behind(house: House, request: Request, code: str) -> tuple[RoomEntry, RoomHost]:
    if house.tries.exhausted(_address(request)):
        raise Refused("Too many tries from here. Wait a minute, then try again.",
                      code="rate_limited")  # fmt: skip
    try:
        return await room_named(house, code)
    except Refused:
        house.tries.note(_address(request))
        raise


async def _behind_link(request: Request, token: str) -> tuple[RoomEntry, RoomHost, str]:
    house = house_of(request)
    scope, room = house.register.link(token) or ("", None)
    entry = house.register.by_id(room) if room else None
    if entry is None or scope not in {*INVITED, "screen"}:
        house.tries.note(_address(request))
        raise Refused("This link does not open anything any more. Ask for a new one.",
                      code="not_found")  # fmt: skip
    return entry, await house.lobby.host(entry), scope


def _person_with(house: House, entry: RoomEntry, code: str) -> str | None:
    people = house.register.seats(entry.id)
    return next(
        (p for p in people if personal_code(house.cookies.secret, entry.id, p) == code), None
    )


def _let_in(request: Request, entry: RoomEntry, host: RoomHost, person: str) -> Response:
    house = house_of(request)
    house.tries.let_in(_address(request))
    role = host.room.role(person) or Role.PARTICIPANT
    place = place_of(role)
    response = RedirectResponse(PAGES[place].format(code=entry.code), 303)
    seat = house.register.seat(entry.id, person)
    give_seat(house, response, place, entry, person, seat.rev if seat else 1)
    return response


def _shows(name: str) -> bool:
    """Whether there is anything to see in it."""
    return any(unicodedata.category(character)[0] not in "CZM" for character in name)


def _page_for(place: str) -> str:
    return "participant" if place == "guest" else place


def _door(
    request: Request, code: str = "", name: str = "", problem: Refused | None = None,
    invite: str = "", place: str = "participant",
) -> Response:  # fmt: skip
    language = language_of(request.headers.get("accept-language", ""))
    said = sentence(problem, language) if problem else ""
    context = {"code": code, "name": name, "problem": said, "invite": invite, "place": place}
    return page(request, "door.html", context, status_of(problem) if problem else 200)


def _address(request: Request) -> str:
    return request.client.host if request.client else ""
