"""The facilitator's desk: my workshops, session designs, a new room."""

from fastapi import APIRouter, Form, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from app.designs.check import problems_in
from app.domain.commands import OpenRoom, TeamPlan
from app.domain.refusal import Refused
from app.domain.text import clean
from app.store import register
from app.web.entrance import NAME_LENGTH
from app.web.founding import open_room
from app.web.house import House, house_of
from app.web.rendering import page, refusal_page
from app.web.seats import give_seat
from app.web.succession import going_on
from app.words import catalogue, language_of

router = APIRouter()

PAGES_OF_A_ROOM = ("run", "edit", "share")
SEATINGS = ("chosen", "assigned", "balanced")
MARKS = 6
TEAM_NAMES = ("Kestrel", "Otter", "Curlew", "Bramble", "Heron", "Juniper")


@router.get("/sign-in/{token}")
async def sign_in(request: Request, token: str) -> Response:
    """The link that the server prints at its start."""
    house = house_of(request)
    if house.register.link(token) != ("desk", None):
        house.tries.note(request.client.host if request.client else "")
        refused = Refused("This sign-in link is no longer good. The server prints a new one each "
                          "time it starts.", code="not_found")  # fmt: skip
        return refusal_page(request, refused)
    response = RedirectResponse("/desk", 303)
    house.cookies.give(response, "desk", OWNER)
    return response


OWNER = "owner"
"""The one account of an installation that is signed in to by the printed link."""


def account_of(house: House, request: Request) -> str:
    """The account of whoever runs workshops here. Raises Refused (forbidden)."""
    if house.cookies.read(request.cookies, "desk") != OWNER:
        raise Refused("Open the sign-in link that the server printed when it started.",
                      code="forbidden")  # fmt: skip
    return OWNER


@router.get("/desk")
async def desk(request: Request) -> Response:
    house = house_of(request)
    try:
        account = account_of(house, request)
    except Refused as refused:
        return refusal_page(request, refused)
    rooms = [
        {"code": room.code, "title": room.title, "stage": room.stage, "created": room.created,
         "people": len(house.register.seats(room.id))}
        for room in house.register.of_account(account)
    ]  # fmt: skip
    context = {"account_name": house.register.account(account) or "", "rooms": rooms,
               "designs": house.library.designs, "rehearsing": True}  # fmt: skip
    return page(request, "desk.html", context)


@router.get("/desk/designs/{id}")
async def design(request: Request, id: str) -> Response:
    house = house_of(request)
    found = house.library.design(id)
    try:
        account = account_of(house, request)
        if found is None:
            raise Refused("There is no session design of this name.", code="not_found")
    except Refused as refused:
        return refusal_page(request, refused)
    name = house.register.account(account) or ""
    return page(request, "design.html", {"design": found, "problems": [], "account_name": name})


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
    await house.write(lambda db: register.keep_account(db, account, said, house.clock.now()))
    return RedirectResponse("/desk", 303)


@router.post("/desk/rooms")
async def start_room(request: Request) -> Response:
    house = house_of(request)
    form = {key: str(value) for key, value in (await request.form()).items()}
    try:
        account = account_of(house, request)
        name = clean(form.get("name", ""), NAME_LENGTH) or house.register.account(account) or ""
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
    give_seat(house, response, "facilitator", entry, person)
    return response


@router.get("/desk/rooms/{code}")
async def back_to_room(request: Request, code: str, to: str = "run") -> Response:
    """From the desk into a room of one's own, also from another browser; `to`: which page."""
    house = house_of(request)
    try:
        account = account_of(house, request)
        entry = house.register.by_code(code)
        if entry is None or entry.account != account:
            raise Refused("There is no such workshop on your desk.", code="not_found")
        seats = house.register.seats(entry.id).values()
        mine = next((seat for seat in seats if seat.account == account), None)
        if mine is None:
            raise Refused("You have no seat in this room any more.", code="forbidden")
        where = to if to in PAGES_OF_A_ROOM else "run"
        response = RedirectResponse(f"/rooms/{entry.code}/{where}", 303)
        give_seat(house, response, "facilitator", entry, mine.person, mine.rev)
    except Refused as refused:
        return refusal_page(request, refused)
    return response


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
