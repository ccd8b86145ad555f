"""The way in: with the join code and a name, or with a personal code."""

import asyncio
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
from app.store.moments import millis
from app.store.register import RoomEntry
from app.web.codes import code_of, tidy
from app.web.doorstep import answer_slowly, refuse_flood, refuse_shut, room_behind
from app.web.house import House, house_of
from app.web.places import PAGES, place_of
from app.web.rendering import page, sentence, status_of
from app.web.seat_cookies import give_seat
from app.web.seats import returning, seated
from app.web.signing import sign_in_of
from app.web.whence import whence
from app.words import language_of

router = APIRouter()

NAME_LENGTH = 60
INVITED = {
    "facilitator": Role.FACILITATOR, "sponsor": Role.SPONSOR, "observer": Role.OBSERVER,
    "guest": Role.GUEST,
}  # fmt: skip


@router.get("/")
async def frontdoor(request: Request, code: str = "") -> Response:
    return door(request, code=tidy(code)[:8])


@router.get("/join/{code}")
async def door_with_code(request: Request, code: str) -> Response:
    """What a QR code or a link on the wall leads to."""
    return door(request, code=tidy(code)[:8])


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
    return await come_in(request, code, name, "participant", work)


@router.post("/rejoin")
async def rejoin(request: Request, code: str = Form(""), personal: str = Form("")) -> Response:
    """Take one's own seat again with the personal code that a facilitator shows."""
    begun = asyncio.get_running_loop().time()
    try:
        entry, host, person = await _proven(request, code, tidy(personal))
        await _come_back(house_of(request), entry, host, person)
    except Refused as refused:
        await _slowly(request, refused, begun)
        return door(request, code=code, problem=refused)
    return _let_in(request, entry, host, person)


async def _proven(request: Request, code: str, personal: str) -> tuple[RoomEntry, RoomHost, str]:
    """Whose personal code this is. Raises Refused, the same whichever of the two is wrong."""
    try:
        entry, host = await room_behind(request, code)
    except Refused as refused:
        raise (_unproven() if refused.code == "not_found" else refused) from refused
    person = _person_with(house_of(request), entry, personal)
    if person is None or person in host.room.removed:
        raise _unproven()
    return entry, host, person


def _unproven() -> Refused:
    return Refused("These two codes do not belong together. Check both; your facilitator can show "
                   "you your personal code.", code="not_found")  # fmt: skip


async def come_in(request: Request, code: str, name: str, place: str, profile: Profile) -> Response:
    """Take a seat of this place, or one's own again. Whoever may not is told at the door."""
    house, begun = house_of(request), asyncio.get_running_loop().time()
    try:
        name = clean(name, NAME_LENGTH)
        entry, host = await room_behind(request, code)
        held = seated(house, entry, host, _page_for(place), request.cookies)
        if held := held or returning(house, entry, host, request.cookies, name):
            await _come_back(house, entry, host, held.person)
            return _let_in(request, entry, host, held.person, held.hold.sign_in)
        if place == "participant":
            refuse_shut(host.room)
            refuse_flood(house, whence(request))
        if not _shows(name):
            raise Refused("Please say who you are: type your name.", code="bad_request")
        here = sign_in_of(house, request) if place == "facilitator" else None
        person = await take_seat(
            house, entry, host, name, INVITED.get(place, Role.PARTICIPANT), profile,
            account=here.account if here else None,
        )  # fmt: skip
    except Refused as refused:
        await _slowly(request, refused, begun)
        return door(request, code=code, name=name, problem=refused)
    house.limits.arrivals.mark(whence(request))
    return _let_in(request, entry, host, person, here.id if here else "")


async def _slowly(request: Request, refused: Refused, begun: float) -> None:
    if refused.code == "not_found":
        await answer_slowly(house_of(request), whence(request), begun)


async def _come_back(house: House, entry: RoomEntry, host: RoomHost, person: str) -> None:
    """Raises Refused."""
    await host.do(f"back-{secrets.token_hex(8)}", person, ComeBack())
    now = house.clock.now()
    await house.write(lambda db: register.touch_seats(db, entry.id, [person], now))


async def take_seat(
    house: House, entry: RoomEntry, host: RoomHost, name: str, role: Role, profile: Profile,
    person: str | None = None, account: str | None = None, job: str = "", team: str | None = None,
) -> str:  # fmt: skip
    """Write the name down, then ask the room for a seat. Raises Refused; then no name stays."""
    person = person or secrets.token_urlsafe(9).replace("-", "x").replace("_", "y")
    row = {"person": person, "name": name, "job": job, "account": account,
           "seen": millis(house.clock.now())}  # fmt: skip
    at = host.clock.now()
    await house.write(lambda db: register.add_seats(db, entry.id, [row], at))
    try:
        await host.do(f"seat-{person}", None, TakeSeat(person, role, profile, team))
    except Refused:
        await house.write(lambda db: register.forget_seat(db, entry.id, person))
        raise
    return person


def _person_with(house: House, entry: RoomEntry, code: str) -> str | None:
    people, secret = house.register.seats(entry.id).values(), house.cookies.secret
    return next((seat.person for seat in people if code_of(secret, seat) == code), None)


def _let_in(
    request: Request, entry: RoomEntry, host: RoomHost, person: str, sign_in: str = ""
) -> Response:
    house = house_of(request)
    house.tries.let_in(whence(request))
    role = host.room.role(person) or Role.PARTICIPANT
    place = place_of(role)
    response = RedirectResponse(PAGES[place].format(code=entry.code), 303)
    seat = house.register.seat(entry.id, person)
    give_seat(house, response, place, entry, person, seat.rev if seat else 1, sign_in)
    return response


def _shows(name: str) -> bool:
    """Whether there is anything to see in it."""
    return any(unicodedata.category(character)[0] not in "CZM" for character in name)


def _page_for(place: str) -> str:
    return "participant" if place == "guest" else place


def door(
    request: Request, code: str = "", name: str = "", problem: Refused | None = None,
    invite: str = "", place: str = "participant",
) -> Response:  # fmt: skip
    language = language_of(request.headers.get("accept-language", ""))
    said = sentence(problem, language) if problem else ""
    context = {"code": code, "name": name, "problem": said, "invite": invite, "place": place,
               "away": "away" in request.query_params and not problem}  # fmt: skip
    return page(request, "door.html", context, status_of(problem) if problem else 200)
