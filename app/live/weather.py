"""Presence, typing and turnout: latest wins, at most twice a second, never journaled."""

import asyncio
from typing import Protocol

from app import messages
from app.domain.people import MAKERS, Role
from app.domain.room import Room
from app.live.connection import Connection
from app.live.presence import Presence

CALM = 0.5
"""Seconds between two pieces of weather of one kind."""


class Place(Protocol):
    """What the weather knows of a room host."""

    room: Room
    presence: Presence
    connections: set[Connection]

    def wake(self) -> None: ...


class Weather:
    """Notes what has changed; `blow` puts frames on the connections once it is time."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._changed: set[str] = set()
        self._last = 0.0

    def presence(self) -> None:
        self._note("presence")

    def typing(self) -> None:
        self._note("typing")

    def turnout(self) -> None:
        self._note("turnout")

    def _note(self, kind: str) -> None:
        self._changed.add(kind)
        self._place.wake()

    def blow(self) -> None:
        """Put what has changed on every connection, unless it is too soon."""
        loop = asyncio.get_running_loop()
        if not self._changed:
            return
        if (wait := self._last + CALM - loop.time()) > 0:
            loop.call_later(wait, self._place.wake)
            return
        self._last = loop.time()
        for connection in self._place.connections:
            self._tell(connection, self._changed)
        self._changed = set()

    def tell_all(self, connection: Connection) -> None:
        """All the weather, for somebody who has just come."""
        self._tell(connection, {"presence", "typing", "turnout"})

    def _tell(self, connection: Connection, kinds: set[str]) -> None:
        if not connection.live or self._outside(connection):
            return
        for kind in kinds:
            data = getattr(self, f"_{kind}_for")(connection)
            connection.weather[kind] = messages.now_frame(kind, data)

    def _outside(self, connection: Connection) -> bool:
        seat = self._place.room.seats.get(connection.person or "")
        return seat is not None and seat.waiting

    def _presence_for(self, connection: Connection) -> object:
        return {"here": self._place.presence.here}

    def _typing_for(self, connection: Connection) -> object:
        room = self._place.room
        seat = room.seats.get(connection.person or "")
        if seat is None:
            return {}
        near = [
            other.person
            for other in room.seats.values()
            if seat.role is Role.FACILITATOR or (seat.team and other.team == seat.team)
        ]
        return self._place.presence.writing(near)

    def _turnout_for(self, connection: Connection) -> object:
        room = self._place.room
        eligible = sum(
            s.present and not s.waiting and s.role in MAKERS for s in room.seats.values()
        )
        return {
            ballot.id: {"voted": len(ballot.voted), "eligible": eligible}
            for ballot in room.ballots.values()
            if ballot.state != "closed"
        }
