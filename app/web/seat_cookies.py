"""The cookie of a seat: who sits there, and whether it still counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from starlette.responses import Response

from app.live.connection import Hold
from app.store import register
from app.store.register import RoomEntry, SeatEntry
from app.web.cookies import FORTNIGHT
from app.web.house import House
from app.web.places import PLACES
from app.web.signing import freshen

IDLE = timedelta(hours=12)
"""After so long without a sign of life a seat is taken again by saying one's name at the door."""

OLDEST = timedelta(seconds=FORTNIGHT)
OFTEN_ENOUGH = timedelta(minutes=30)
"""Between two notes that a seat was in use."""


@dataclass(frozen=True, slots=True)
class Held:
    """A seat that a browser has a good cookie of. `away`: its person has long done nothing."""

    seat: SeatEntry
    hold: Hold
    away: bool

    @property
    def person(self) -> str:
        return self.seat.person


def cookie_name(place: str, entry: RoomEntry) -> str:
    return f"{place}_{entry.id}"


def give_seat(
    house: House, response: Response, place: str, entry: RoomEntry, person: str, rev: int = 1,
    sign_in: str = "",
) -> None:  # fmt: skip
    """`sign_in`: the id of that on which it hangs, for who came from a desk."""
    value = [person, rev, _now(house), sign_in]
    house.cookies.give(response, cookie_name(place, entry), value)


def give_screen(house: House, response: Response, entry: RoomEntry, link: str) -> None:
    """Lets a projector show the room as long as the link, whose id this is, is good."""
    house.cookies.give(response, cookie_name("screen", entry), [entry.id, link])


def screen_link(house: House, entry: RoomEntry, cookies: Mapping[str, str]) -> str:
    """The id of the good link by which this projector came; "" without one."""
    match house.cookies.read(cookies, cookie_name("screen", entry)):
        case [str(room), str(id)] if room == entry.id:
            found = house.porter.links.by_id(id, house.clock.now())
            return id if found and (found.room, found.scope) == (room, "screen") else ""
    return ""


def has_cookie(house: House, entry: RoomEntry, cookies: Mapping[str, str]) -> bool:
    """Whether this browser was ever let into the room, whatever became of it."""
    names = (cookie_name(place, entry) for place in PLACES)
    return any(house.cookies.read(cookies, name) is not None for name in names)


def held_seats(house: House, entry: RoomEntry, cookies: Mapping[str, str]) -> Iterator[Held]:
    """Of this browser in this room, also those whose person was long away."""
    for place in PLACES:
        if held := held_at(house, entry, place, cookies):
            yield held


def held_at(house: House, entry: RoomEntry, place: str, cookies: Mapping[str, str]) -> Held | None:
    """The seat that the cookie of this place is for, whatever its person's role is now."""
    match house.cookies.read(cookies, cookie_name(place, entry)):
        case [str(person), int(rev), int(born), str(sign_in)]:
            seat = house.register.seat(entry.id, person)
            if seat and seat.rev == rev and _now(house) - born < OLDEST.total_seconds():
                return _held(house, seat, sign_in)
    return None


def _held(house: House, seat: SeatEntry, sign_in: str) -> Held | None:
    hold, now = Hold(seat.rev, sign_in), house.clock.now()
    if not sign_in:
        return Held(seat, hold, away=now - seat.seen > IDLE)
    if found := house.porter.sign_ins.good([sign_in], now).get(sign_in):
        freshen(house, found)
        return Held(seat, hold, away=False)
    return None


def note_use(house: House, held: Held) -> None:
    """Note that the seat is in use, now and then."""
    now, seat = house.clock.now(), held.seat
    if not held.hold.sign_in and now - seat.seen > OFTEN_ENOUGH:
        touch = partial(register.touch_seats, room=seat.room, people=[seat.person], at=now)
        house.background.start(house.write(touch))


def _now(house: House) -> int:
    return round(house.clock.now().timestamp())


def forget_seats(house: House, response: Response, cookies: Mapping[str, str]) -> None:
    """Take back the cookies of every facilitator's seat that this browser has."""
    for name in house.cookies.names(cookies):
        if name.startswith("facilitator_"):
            house.cookies.take_back(response, name)
