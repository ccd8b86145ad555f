"""From a request's cookies to the person who sits in a room, by what the room says today."""

from collections.abc import Mapping
from dataclasses import dataclass

from structlog.contextvars import bind_contextvars

from app.domain.refusal import Refused
from app.live.connection import Hold
from app.live.host import RoomHost
from app.store.register import RoomEntry
from app.web.codes import tidy
from app.web.house import House
from app.web.places import PAGES, PLACES, place_of
from app.web.seat_cookies import Held, has_cookie, held_at, held_seats, note_use, screen_link


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody at a place in a room. The screen is a place without a person."""

    entry: RoomEntry
    host: RoomHost
    place: str
    person: str | None
    hold: Hold = Hold()

    @property
    def you(self) -> dict[str, object]:
        if self.person is None:
            return {"screen": True}
        seat = self.host.room.seats[self.person]
        return {"person": self.person, "role": seat.role, "team": seat.team}


async def room_named(house: House, code: str) -> tuple[RoomEntry, RoomHost]:
    """The room with this join code. Raises Refused (not_found)."""
    entry = _entry(house, code)
    if entry is None:
        raise not_open()
    return entry, await house.lobby.host(entry)


def _entry(house: House, code: str) -> RoomEntry | None:
    return house.lobby.known(tidy(code)) or house.register.by_code(tidy(code))


def not_open() -> Refused:
    """The one answer to a code that takes nobody in: no such room, a locked or a closed one."""
    return Refused("No room is open for this code. Check it with whoever invited you: the door may "
                   "be locked, or the workshop over.", code="not_found")  # fmt: skip


def no_seat() -> Refused:
    return Refused("You have no seat here yet. Join with the room's code.", code="forbidden")


class MovedOn(Refused):
    """Whoever sat at this place has another role now; `page` is where they belong."""

    def __init__(self, page: str) -> None:
        super().__init__("You have another part in this room now.", code="forbidden")
        self.page = page


class Away(Refused):
    """Whoever sat here did nothing for long; at the door they say their name again."""

    def __init__(self) -> None:
        super().__init__("You were away for long. Say your name again at the door, and your seat "
                         "is yours.", code="forbidden")  # fmt: skip


async def visit(house: House, code: str, place: str, cookies: Mapping[str, str]) -> Visit:
    """Who comes, if a cookie says so and the room agrees.

    Raises Refused (forbidden), MovedOn for whoever changed their part, and Away. Whoever never sat
    here is told the same whether there is such a room or not, and no room is opened for them.
    """
    entry = _entry(house, code)
    if entry is None or not has_cookie(house, entry, cookies):
        raise no_seat()
    bind_contextvars(room=entry.id)
    host = await house.lobby.host(entry)
    held = seated(house, entry, host, place, cookies)
    if held is None and place == "screen":
        return Visit(entry, host, place, None, _projector(house, entry, host, cookies))
    if held is None:
        raise _stranger(house, entry, host, place, cookies)
    if host.audiences(held.person) is None:
        raise Refused("You have left this room. Come in again with its code.", code="forbidden")
    note_use(house, held)
    bind_contextvars(person=held.person)
    return Visit(entry, host, place, held.person, held.hold)


def seated(
    house: House, entry: RoomEntry, host: RoomHost, place: str, cookies: Mapping[str, str]
) -> Held | None:
    """The first of one's seats with a role of this place now."""
    mine = held_seats(house, entry, cookies)
    there = (held for held in mine if not held.away and _sits(host, held, place))
    return next(there, None)


def returning(
    house: House, entry: RoomEntry, host: RoomHost, cookies: Mapping[str, str], name: str
) -> Held | None:
    """One's seat from before a long absence, if this is the name that it has."""
    mine = held_seats(house, entry, cookies)
    same = (held for held in mine if held.seat.name.casefold() == name.casefold())
    return next((held for held in same if host.room.role(held.person)), None)


def _sits(host: RoomHost, held: Held, place: str) -> bool:
    return host.room.role(held.person) in PLACES.get(place, ())


def _stranger(
    house: House, entry: RoomEntry, host: RoomHost, place: str, cookies: Mapping[str, str]
) -> Refused:
    """Why somebody has no seat at this place."""
    held = held_at(house, entry, place, cookies) if place in PLACES else None
    role = host.room.role(held.person) if held else None
    if role and place_of(role) != place:
        return MovedOn(PAGES[place_of(role)].format(code=entry.code))
    if held and held.away and role:
        return Away()
    return no_seat()


def _projector(house: House, entry: RoomEntry, host: RoomHost, cookies: Mapping[str, str]) -> Hold:
    """The screen's own link lets in, and so does being a facilitator. Raises Refused."""
    if link := screen_link(house, entry, cookies):
        return Hold(link=link)
    held = seated(house, entry, host, "facilitator", cookies)
    if held is None:
        raise no_seat()
    return held.hold
