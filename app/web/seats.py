"""From a request's cookies to the person who sits in a room, by what the room says today."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.responses import Response
from structlog.contextvars import bind_contextvars

from app.domain.people import Role
from app.domain.refusal import Refused
from app.live.host import RoomHost
from app.store.register import RoomEntry
from app.web.codes import tidy
from app.web.house import House

PLACES: Mapping[str, frozenset[Role]] = {
    "participant": frozenset({Role.PARTICIPANT, Role.GUEST}),
    "facilitator": frozenset({Role.FACILITATOR}),
    "sponsor": frozenset({Role.SPONSOR}),
    "observer": frozenset({Role.OBSERVER}),
    "screen": frozenset(),
}
"""Where one may sit: each is a page, a cookie and, on the socket, the `as` of the address."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody at a place in a room. The screen is a place without a person."""

    entry: RoomEntry
    host: RoomHost
    place: str
    person: str | None

    @property
    def you(self) -> dict[str, object]:
        if self.person is None:
            return {"screen": True}
        seat = self.host.room.seats[self.person]
        return {"person": self.person, "role": seat.role, "team": seat.team}


async def room_named(house: House, code: str) -> tuple[RoomEntry, RoomHost]:
    """The room with this join code. Raises Refused (not_found)."""
    entry = house.lobby.known(tidy(code)) or house.register.by_code(tidy(code))
    if entry is None:
        raise Refused("There is no room with this code. Check it and try again.", code="not_found")
    return entry, await house.lobby.host(entry)


PAGES = {
    "participant": "/rooms/{code}",
    "facilitator": "/rooms/{code}/run",
    "sponsor": "/rooms/{code}/sponsor",
    "observer": "/rooms/{code}/watch",
}
"""Where each place is, for those who sit there."""


class MovedOn(Refused):
    """Whoever sat at this place has another role now; `page` is where they belong."""

    def __init__(self, page: str) -> None:
        super().__init__("You have another part in this room now.", code="forbidden")
        self.page = page


async def visit(house: House, code: str, place: str, cookies: Mapping[str, str]) -> Visit:
    """Who comes, if a cookie says so and the room agrees.

    Raises Refused (not_found, forbidden), and MovedOn for whoever changed their part.
    """
    entry, host = await room_named(house, code)
    person = seated(house, entry, host, place, cookies)
    bind_contextvars(room=entry.id, person=person or place)
    if person is None and (page := _page_now(house, entry, host, place, cookies)):
        raise MovedOn(page)
    if person is None and not (place == "screen" and may_watch(house, entry, host, cookies)):
        raise Refused("You have no seat here yet. Join with the room's code.", code="forbidden")
    if host.audiences(person) is None:
        raise Refused("You have left this room. Come in again with its code.", code="forbidden")
    return Visit(entry, host, place, person)


def seated(
    house: House, entry: RoomEntry, host: RoomHost, place: str, cookies: Mapping[str, str]
) -> str | None:
    """The first person among one's cookies who has a role of this place now."""
    for cookie in PLACES:
        match house.cookies.read(cookies, cookie_name(cookie, entry)):
            case [str(person), int(rev)] if host.room.role(person) in PLACES.get(place, ()):
                seat = house.register.seat(entry.id, person)
                if seat and seat.rev == rev:
                    return person
    return None


def _page_now(
    house: House, entry: RoomEntry, host: RoomHost, place: str, cookies: Mapping[str, str]
) -> str | None:
    """The page of whoever holds the cookie of this place, if their role is another now."""
    match house.cookies.read(cookies, cookie_name(place, entry)):
        case [str(person), int()] if role := host.room.role(person):
            now = place_of(role)
            return PAGES[now].format(code=entry.code) if now != place else None
    return None


def may_watch(house: House, entry: RoomEntry, host: RoomHost, cookies: Mapping[str, str]) -> bool:
    """The screen's own link lets in, and so does being a facilitator of the room."""
    if house.cookies.read(cookies, cookie_name("screen", entry)) == [entry.id, 0]:
        return True
    return seated(house, entry, host, "facilitator", cookies) is not None


def cookie_name(place: str, entry: RoomEntry) -> str:
    return f"{place}_{entry.id}"


def give_seat(
    house: House, response: Response, place: str, entry: RoomEntry, person: str, rev: int = 1
) -> None:
    house.cookies.give(response, cookie_name(place, entry), [person, rev])


def place_of(role: Role) -> str:
    """The page for people of this role."""
    return next(place for place, roles in PLACES.items() if role in roles)
