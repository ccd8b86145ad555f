"""Rooms for rehearsals: opened by the desk, with seats and a clock that bots may set."""

from collections.abc import Mapping
from datetime import UTC, datetime

from fastapi import APIRouter, Form, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from app import messages
from app.domain.commands import OpenRoom
from app.domain.design import SessionDesign
from app.domain.people import Profile, Role
from app.domain.refusal import Refused
from app.domain.text import clean, minted
from app.live.clock import FastClock, SetClock
from app.rehearsal.improvise import improvise
from app.rehearsal.stage import Stage, client_to
from app.store.register import RoomEntry
from app.web.codes import personal_code
from app.web.desk import MARKS, TEAM_NAMES, team_plans
from app.web.entrance import NAME_LENGTH, take_seat
from app.web.founding import found_room
from app.web.house import House, house_of
from app.web.places import place_of
from app.web.rendering import refusal_page
from app.web.seat_cookies import give_seat
from app.web.signing import account_of, name_of, signed_in
from app.web.succession import going_on

router = APIRouter()

WATCHABLE = 3.0
"""Seconds between two rounds of a rehearsal that somebody watches."""


@router.post("/desk/rehearsal-rooms")
async def open_rehearsal(request: Request) -> Response:
    """A room flagged as a rehearsal; the body is an OpenRoom with `design` named by its id."""
    house = house_of(request)
    try:
        account = account_of(house, request)
        body = messages.decode(await request.body())
        entry = await _open(house, account, body)
    except Refused as refused:
        return JSONResponse({"sentence": str(refused)}, 400)
    return JSONResponse({"code": entry.code})


@router.post("/desk/rehearsal-rooms/{code}/people")
async def seat_bot(request: Request, code: str) -> Response:
    """Seat somebody under an id of the rehearsal's choice; the answer holds the personal code."""
    house = house_of(request)
    try:
        entry = _rehearsal(house, request, code)
        body = messages.decode(await request.body())
        role, profile = _role(body)
        person = await _seat(house, entry, body, role, profile)
    except Refused as refused:
        return JSONResponse({"sentence": str(refused)}, 400)
    shown = personal_code(house.cookies.secret, entry.id, person)
    return JSONResponse({"code": shown, "place": place_of(role)})


@router.post("/desk/rehearsal-rooms/{code}/clock")
async def set_clock(request: Request, code: str) -> Response:
    house = house_of(request)
    try:
        entry = _rehearsal(house, request, code)
        at = _time(messages.decode(await request.body()).get("at"))
        clock = (await house.lobby.host(entry)).clock
        if not isinstance(clock, SetClock):
            raise Refused("This rehearsal's clock runs by itself.")
    except Refused as refused:
        return JSONResponse({"sentence": str(refused)}, 400)
    clock.set(at)
    return JSONResponse({"at": at.isoformat()})


@router.post("/desk/rehearsals")
async def watch(
    request: Request, design: str = Form(""), people: int = Form(12), teams: int = Form(3),
    speed: float = Form(20),
) -> Response:  # fmt: skip
    """Let bots play a design in a room of its own and watch them from the cockpit."""
    house = house_of(request)
    try:
        here = signed_in(house, request)
        account = here.account
        found = house.library.design(design)
        if found is None:
            raise Refused("Choose a session design first.", code="bad_request")
        title = f"Rehearsal: {found.title}"[:90]
        cast = {"design": design, "title": title, "speed": speed}
        entry = await _open(house, account, {**cast, "teams": min(max(teams, 2), 8)})
        person = await _watcher(house, account, entry)
    except Refused as refused:
        return refusal_page(request, refused)
    stage = Stage(client_to(str(request.base_url), request.cookies), entry.code)
    house.background.start(_perform(stage, found, min(max(people, 2), 60), int(entry.id, 16)))
    response = RedirectResponse(f"/rooms/{entry.code}/run", 303)
    give_seat(house, response, "facilitator", entry, person, sign_in=here.id)
    return response


async def _perform(stage: Stage, design: SessionDesign, people: int, seed: int) -> None:
    """Slowly enough to be watched; at the end the bots leave their tabs."""
    try:
        await improvise(stage, design, people, seed, pause=WATCHABLE)
    finally:
        await stage.close()
        await stage.desk.aclose()


async def _watcher(house: House, account: str, entry: RoomEntry) -> str:
    """A facilitator's seat for whoever watches, beside the bot that facilitates."""
    host = await house.lobby.host(entry)
    name = name_of(house, account) or "Facilitator"
    role = Role.FACILITATOR
    return await take_seat(house, entry, host, name, role, Profile(), account=account)


async def _open(house: House, account: str, body: Mapping[str, object]) -> RoomEntry:
    """The room, living by a clock that runs `speed` times as fast, or stands at `at`."""
    clock = SetClock(_time(body["at"])) if "at" in body else FastClock(_speed(body))
    command = _command(house, body)
    if body.get("continues"):
        command = await going_on(house, account, str(body["continues"]), command, str)
    entry, _ = await found_room(house, account, command, clock)
    return entry


def _time(said: object) -> datetime:
    """A moment with its zone, in ISO 8601. Raises Refused."""
    try:
        return datetime.fromisoformat(str(said)).astimezone(UTC)
    except ValueError as error:
        raise Refused("A time was expected here.", code="bad_request") from error


def _speed(body: Mapping[str, object]) -> float:
    return min(max(_number(body.get("speed", 1)), 1.0), FASTEST)


def _command(house: House, body: Mapping[str, object]) -> OpenRoom:
    design = house.library.design(str(body.get("design")))
    if design is None:
        raise Refused("There is no session design of this name.", code="not_found")
    said = {key: body[key] for key in ("title", *MANDATE) if key in body}
    usual = {"title": design.title, "capacity": max(design.people.max, 300), "rehearsal": True,
             "seating": "assigned", "teams": _teams(body.get("teams", design.people.teams[0])),
             "design": design, "method": house.library.methods[design.method]}  # fmt: skip
    command = messages.command_from("open_room", {**usual, **said})
    assert isinstance(command, OpenRoom)
    return command


MANDATE = ("goal", "fixed", "open", "promise", "stops_doing", "zone", "affected")
MOST_TEAMS = 20
FASTEST = 500.0


def _teams(wanted: object) -> object:
    """So many teams with names of ours, or the given ones ({"id", "name"}), each with a mark."""
    if isinstance(wanted, list):
        marks = [n % MARKS + 1 for n in range(len(wanted))]
        return [{**team, "mark": mark} if isinstance(team, dict) else team
                for team, mark in zip(wanted, marks, strict=True)]  # fmt: skip
    count = round(min(_number(wanted), MOST_TEAMS))
    names = [TEAM_NAMES[n] if n < len(TEAM_NAMES) else f"Team {n + 1}" for n in range(count)]
    return team_plans(names)


def _number(value: object) -> float:
    if not isinstance(value, int | float):
        raise Refused("A number was expected here.", code="bad_request")
    return float(value)


def _rehearsal(house: House, request: Request, code: str) -> RoomEntry:
    """The rehearsal room with this code, for the account whose it is. Raises Refused."""
    account = account_of(house, request)
    entry = house.register.by_code(code)
    if entry is None or entry.account != account or not house.lobby.rehearses(entry.id):
        raise Refused("There is no such rehearsal.", code="not_found")
    return entry


def _role(body: Mapping[str, object]) -> tuple[Role, Profile]:
    try:
        role = Role(str(body.get("role", "participant")))
        return role, messages.profiles.validate_python(body.get("profile", {}))
    except ValueError as error:
        raise Refused("This role or profile could not be read.", code="bad_request") from error


async def _seat(
    house: House, entry: RoomEntry, body: Mapping[str, object], role: Role, profile: Profile
) -> str:
    host = await house.lobby.host(entry)
    name, job = (clean(str(body.get(key, "")), NAME_LENGTH) for key in ("name", "job"))
    person, team = minted(str(body.get("person", ""))), body.get("team")
    return await take_seat(
        house, entry, host, name, role, profile, person=person, job=job,
        team=str(team) if team else None,
    )  # fmt: skip
