"""New rooms: a row in the register, a host, and the first seat. What is refused leaves nothing."""

import secrets

from app.domain.commands import OpenRoom
from app.domain.people import Profile, Role
from app.domain.refusal import Refused
from app.live.clock import Clock
from app.live.host import RoomHost
from app.store import accounts, register
from app.store.register import RoomEntry
from app.web.entrance import take_seat
from app.web.house import House


async def open_room(house: House, account: str, name: str, command: OpenRoom) -> tuple[str, str]:
    """A new room and the facilitator's seat in it: (join code, person). Raises Refused."""
    entry, host = await found_room(house, account, command)
    await house.write(lambda db: accounts.rename(db, account, name))
    person = await take_seat(house, entry, host, name, Role.FACILITATOR, Profile(), account=account)
    return entry.code, person


async def found_room(
    house: House, account: str, command: OpenRoom, clock: Clock | None = None
) -> tuple[RoomEntry, RoomHost]:
    """A new room, living by `clock`. Raises Refused; then nothing of it stays."""
    room, at = secrets.token_hex(6), house.clock.now()
    await house.write(lambda db: register.add_room(db, room, account, at))
    entry = house.register.by_id(room)
    assert entry is not None
    if clock:
        house.lobby.set_clock(room, clock)
    try:
        return entry, await house.lobby.open(entry, command)
    except Refused:
        await house.write(lambda db: register.forget_room(db, room))
        raise
