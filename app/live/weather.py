"""Presence, typing and turnout: latest wins, at most twice a second, never journaled."""

import asyncio
from collections.abc import Iterable
from typing import Protocol

from app import messages
from app.domain.design import Share
from app.domain.people import MAKERS, Role
from app.domain.room import Room
from app.live.connection import Connection
from app.live.parcel import Parcel
from app.live.presence import Presence

CALM = 0.5
"""Seconds between two pieces of weather of one kind."""

Drawn = dict[tuple[str, str], Parcel]
"""Frames by kind and table: all who sit at one table have the same weather."""


class Place(Protocol):
    """What the weather knows of a room host."""

    room: Room

    @property
    def everybody(self) -> Presence: ...

    @property
    def one_of_each(self) -> Iterable[Connection]: ...

    def wake(self) -> None: ...


class Weather:
    """Notes what has changed; `blow` puts frames on the stands once it is time."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._changed: set[str] = set()
        self._calm_until = 0.0
        self._waking = False

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
        """Put what has changed on every stand, unless it is too soon."""
        loop = asyncio.get_running_loop()
        if not self._changed:
            return
        if loop.time() < self._calm_until:
            if not self._waking:
                self._waking = True
                loop.call_at(self._calm_until, self._wake)
            return
        self._calm_until = loop.time() + CALM
        drawn: Drawn = {}
        for connection in self._place.one_of_each:
            self._tell(connection, self._changed, drawn)
        self._changed = set()

    def _wake(self) -> None:
        self._waking = False
        self._place.wake()

    def tell_all(self, connection: Connection) -> None:
        """All the weather, for somebody who has just come."""
        self._tell(connection, {"presence", "typing", "turnout"}, {})

    def _tell(self, connection: Connection, kinds: set[str], drawn: Drawn) -> None:
        if not connection.live or self._outside(connection):
            return
        for kind in sorted(kinds):
            place = (kind, connection.table)
            if place not in drawn:
                data = getattr(self, f"_{kind}_for")(connection)
                drawn[place] = Parcel(messages.now_frame(kind, data))
            connection.stand.weather[kind] = drawn[place]

    def _outside(self, connection: Connection) -> bool:
        seat = self._place.room.seats.get(connection.person or "")
        return seat is not None and seat.waiting

    def _presence_for(self, connection: Connection) -> object:
        seats = self._place.room.seats
        here = self._place.everybody.here
        inside = [p for p in here if p in seats and not seats[p].waiting]
        return {"here": here if self._runs_it(connection) else inside}

    def _typing_for(self, connection: Connection) -> object:
        return self._place.everybody.writing(self._near(connection))

    def _near(self, connection: Connection) -> list[str]:
        """Those whom one sees writing: one's team, but nobody while all write for themselves."""
        room = self._place.room
        if self._runs_it(connection):
            return list(room.seats)
        seat = room.seats.get(connection.person or "")
        running = room.running
        if seat is None or seat.team is None or (running and running.design.share is Share.PRIVATE):
            return []
        return [other.person for other in room.seats.values() if other.team == seat.team]

    def _runs_it(self, connection: Connection) -> bool:
        return self._place.room.role(connection.person) is Role.FACILITATOR

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
