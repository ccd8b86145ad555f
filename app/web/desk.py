"""The facilitator's desk: my workshops, session designs, a new room."""

import secrets

from fastapi import APIRouter, Form, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from app.designs.check import problems_in
from app.domain.commands import ComeBack, OpenRoom, TakeSeat, TeamPlan
from app.domain.people import Role
from app.domain.refusal import Refused
from app.domain.text import clean
from app.store import accounts
from app.store.register import RoomEntry, SeatEntry
from app.web.entrance import NAME_LENGTH
from app.web.founding import open_room
from app.web.house import House, house_of
from app.web.rendering import page, refusal_page
from app.web.seat_cookies import give_seat
from app.web.signing import account_of, name_of, signed_in, whole_account
from app.web.succession import going_on
from app.words import catalogue, language_of

router = APIRouter()

PAGES_OF_A_ROOM = ("run", "edit", "share", "care")
SEATINGS = ("chosen", "assigned", "balanced")
MARKS = 6
TEAM_NAMES = ("Kestrel", "Otter", "Curlew", "Bramble", "Heron", "Juniper")


@router.get("/desk")
async def desk(request: Request) -> Response:
    house = house_of(request)
    try:
        account, _ = whole_account(house, request)
    except Refused:
        return RedirectResponse("/sign-in", 303)
    mine = house.register.of_account(account.id)
    kept = house.caretaker.keeping.of([room.id for room in mine])
    rooms = [
        {"code": room.code, "title": room.title, "stage": room.stage, "created": room.created,
         "people": len(house.register.seats(room.id)),
         "until": kept[room.id].until(house.caretaker.days)}
        for room in mine
    ]  # fmt: skip
    context = {"account_name": account.name, "rooms": rooms, "designs": house.library.designs,
               "rehearsing": True, "runs_the_house": account.runs_the_house}  # fmt: skip
    return page(request, "desk.html", context)


@router.get("/desk/designs/{id}")
async def design(request: Request, id: str) -> Response:
    house = house_of(request)
    found = house.library.design(id)
    try:
        account, _ = whole_account(house, request)
        if found is None:
            raise Refused("There is no session design of this name.", code="not_found")
    except Refused as refused:
        return refusal_page(request, refused)
    context = {"design": found, "problems": [], "account_name": account.name,
               "runs_the_house": account.runs_the_house}  # fmt: skip
    return page(request, "design.html", context)


@router.post("/desk/check")
async def check_design(request: Request, design: str = Form("")) -> Response:
    """What `charrette check` would say of a design pasted into the page."""
    house = house_of(request)
    try:
        account_of(house, request)
    except Refused as refused:
        return JSONResponse({"sentence": str(refused)}, 403)
    found = problems_in(design, "design.toml", house.library.folder / "methods")
    return JSONResponse({"problems": found})


@router.post("/desk/name")
async def say_name(request: Request, name: str = Form("")) -> Response:
    house = house_of(request)
    try:
        account, said = account_of(house, request), clean(name, NAME_LENGTH)
    except Refused as refused:
        return refusal_page(request, refused)
    await house.write(lambda db: accounts.rename(db, account, said))
    return RedirectResponse("/desk", 303)


@router.post("/desk/rooms")
async def start_room(request: Request) -> Response:
    house = house_of(request)
    form = {key: str(value) for key, value in (await request.form()).items()}
    try:
        here = signed_in(house, request)
        account = here.account
        name = clean(form.get("name", ""), NAME_LENGTH) or name_of(house, account)
        if not name:
            raise Refused("Please say your name, so that people know who runs the workshop.",
                          code="bad_request")  # fmt: skip
        command = _room_from(house, form)
        if form.get("continues"):
            said = catalogue(language_of(request.headers.get("accept-language", "")))
            command = await going_on(house, account, form["continues"], command, said.gettext)
        code, person = await open_room(house, account, name, command)
    except Refused as refused:
        return refusal_page(request, refused)
    response = RedirectResponse(f"/rooms/{code}/run", 303)
    entry = house.register.by_code(code)
    assert entry is not None
    give_seat(house, response, "facilitator", entry, person, sign_in=here.id)
    return response


@router.get("/desk/rooms/{code}")
async def back_to_room(request: Request, code: str, to: str = "run") -> Response:
    """From the desk into a room of one's own, also from another browser; `to`: which page."""
    house = house_of(request)
    try:
        here = signed_in(house, request)
        entry = house.register.by_code(code)
        mine = _seat_of(house, entry, here.account) if entry else None
        if entry is None or not (mine or entry.account == here.account):
            raise Refused("There is no such workshop on your desk.", code="not_found")
        if mine is None:
            raise Refused("You have no seat in this room any more.", code="forbidden")
        await _sits_down(house, entry, mine.person, owns=entry.account == here.account)
        where = to if to in PAGES_OF_A_ROOM else "run"
        response = RedirectResponse(f"/rooms/{entry.code}/{where}", 303)
        give_seat(house, response, "facilitator", entry, mine.person, mine.rev, here.id)
    except Refused as refused:
        return refusal_page(request, refused)
    return response


async def _sits_down(house: House, entry: RoomEntry, person: str, *, owns: bool) -> None:
    """Who had left comes back; an owner who finds nobody there who runs the room runs it again."""
    host = await house.lobby.host(entry)
    room = host.room
    running = any(room.role(somebody) is Role.FACILITATOR for somebody in host.presence.tabs)
    again = TakeSeat(person, Role.FACILITATOR) if owns and not running else ComeBack()
    by = None if isinstance(again, TakeSeat) else person
    await host.do(f"desk-{secrets.token_hex(8)}", by, again)


def _seat_of(house: House, entry: RoomEntry, account: str) -> SeatEntry | None:
    seats = house.register.seats(entry.id).values()
    return next((seat for seat in seats if seat.account == account), None)


def _room_from(house: House, form: dict[str, str]) -> OpenRoom:
    """The command that a filled-in start form asks for. Raises Refused."""
    design = house.library.design(form.get("design", ""))
    if design is None:
        raise Refused("Choose a session design first.", code="bad_request")
    names = _lines(form.get("teams", "")) or list(TEAM_NAMES[: design.people.teams[0]])
    seating = form.get("seating", "chosen")
    return OpenRoom(
        design=design,
        method=house.library.methods[design.method],
        title=clean(form.get("title", ""), 90) or design.title,
        goal=form.get("goal", ""),
        fixed=tuple(_lines(form.get("fixed", ""))),
        open=tuple(_lines(form.get("open", ""))),
        promise=form.get("promise", ""),
        teams=team_plans(names),
        seating=seating if seating in SEATINGS else "chosen",  # type: ignore[arg-type]
        capacity=_number(form.get("capacity", "")) or design.people.max + 6,
        affected=_number(form.get("affected", "")),
    )


def _number(said: str) -> int:
    """0 for what is no number; more than anybody means stays more than anybody may."""
    return int(said[:9]) if said.isdecimal() else 0


def team_plans(names: list[str]) -> tuple[TeamPlan, ...]:
    """T1, T2 … each with one of the six marks."""
    return tuple(TeamPlan(f"T{n}", name, (n - 1) % MARKS + 1) for n, name in enumerate(names, 1))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
