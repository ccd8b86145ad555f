"""The shows of one room: whose picture is painted again, and what each tab has not seen yet."""

from collections.abc import Iterable
from typing import Protocol

from app import messages
from app.domain.pictures.audiences import Audience, Person
from app.domain.pictures.paint import Names, Shelf
from app.domain.pictures.touched import Touched, touched
from app.domain.room import Room
from app.live import cursors
from app.live.clock import Clock
from app.live.leaps import Leaps
from app.live.packing import Packed, listed, pack, together
from app.live.parcel import Parcel
from app.live.show import Outlook, Show

Audiences = tuple[Audience, ...]

UNKNOWN = Parcel("")
"""A step that nobody has asked for yet."""


class Told(Protocol):
    """What is read of the room that is told about."""

    epoch: str
    room: Room
    names: Names
    head: int
    clock: Clock


class Shows:
    """Tables are painted at each change, a person's own picture when a change touches them."""

    def __init__(self, place: Told) -> None:
        self._place = place
        self._shelf = Shelf()
        self._at: tuple[Room, Names, int] = (place.room, place.names, place.head)
        self._tables: dict[Audience, Show] = {}
        self._people: dict[str, Show] = {}
        self._leaps = Leaps()
        self._steps: dict[tuple[Show, int], Parcel | None] = {}
        self._now = messages.iso(place.clock.now())

    def of(self, audiences: Audiences) -> Outlook:
        """Those that somebody with these audiences is told of."""
        return Outlook(audiences, audiences[0].key, *map(self._show, audiences))

    def _show(self, audience: Audience) -> Show:
        if isinstance(audience, Person):
            known = self._people.get(audience.id)
            return known or self._people.setdefault(audience.id, Show(audience, self._shelf))
        known = self._tables.get(audience)
        return known or self._tables.setdefault(audience, Show(audience, self._shelf))

    def whole(self, shows: Iterable[Show]) -> str:
        """The whole picture of all of them, as the inside of a JSON object."""
        self._bring_up_to_date(shows)
        return ",".join(filter(None, (show.whole() for show in shows)))

    def packed(self, shows: Iterable[Show]) -> Packed:
        """The same, compressed: what a table sees is compressed once for all who sit there."""
        shared, *own = shows
        self._bring_up_to_date((shared, *own))
        return together(listed((shared.packed(), *(pack(show.whole()) for show in own))))

    def reach(self, shows: Iterable[Show], cursor: int) -> bool:
        """Whether somebody who was there can go on from there."""
        self._bring_up_to_date(shows)
        return not self._leaps.hide(cursor) and all(show.knows(cursor) for show in shows)

    # ---- what has changed --------------------------------------------------------------------

    def follow(self) -> None:
        """The room may have moved on: note whose pictures may be others now."""
        place, (room, names, head) = self._place, self._at
        if room is place.room and names is place.names and head == place.head:
            return
        found = touched(self._shelf, room, place.room)
        if names is not place.names:
            found.add(p for p, name in place.names.items() if names.get(p) != name)
            found.watchers = True
        before, self._at = self._at[2], (place.room, place.names, place.head)
        self._leaps.note(before, place.head)
        self._steps.clear()
        for show in (*self._tables.values(), *self._whose(found)):
            show.doubt(before)

    def _whose(self, found: Touched) -> Iterable[Show]:
        """The pictures of single people that were touched."""
        if found.everybody:
            return self._people.values()
        people = [self._people[p] for p in found.people if p in self._people]
        watching = (show for show in self._people.values() if show.watches)
        return (*people, *watching) if found.watchers else people

    def _bring_up_to_date(self, shows: Iterable[Show]) -> None:
        self.follow()
        for show in shows:
            if show.stale:
                show.paint(*self._at)

    # ---- one step of a tab -------------------------------------------------------------------

    def new_tick(self) -> None:
        """Steps carry the time; those of an earlier tick are not given out again."""
        self._steps.clear()
        self._now = messages.iso(self._place.clock.now())

    def step(self, outlook: Outlook, cursor: int) -> Parcel | None:
        """From a tab's cursor to now; None where nothing was for their eyes.

        Where nothing of their own has changed, all at one table are given the same parcel.
        Give `follow` a call first, once for all who are told at the same moment.
        """
        shared, own = outlook.shared, outlook.own
        if shared.stale:
            shared.paint(*self._at)
        if own is not None:
            if own.stale:
                own.paint(*self._at)
            if own.changed > cursor:
                return self._parcel(outlook, outlook.table, cursor)
        found = self._steps.get((shared, cursor), UNKNOWN)
        if found is UNKNOWN:
            found = self._parcel((shared,), outlook.table, cursor)
            self._steps[shared, cursor] = found
        return found

    def _parcel(self, shows: Iterable[Show], table: str, cursor: int) -> Parcel | None:
        """Raises LookupError if they cannot go on from there."""
        members, gone = [], []
        for show in shows:
            step = show.since(cursor)
            if step is None:
                raise LookupError("This cursor is older than the picture")
            members.append(step[0])
            gone.append(step[1])
        if all(part == "" for part in (*members, *gone)):
            return None
        return self.frame(table, cursor, _joined(members), _joined(gone))

    def frame(self, table: str, cursor: int, members: str = "", gone: str = "") -> Parcel:
        """Without anything new it says only that the line is alive."""
        past, now = self.cursor(table, cursor), self.cursor(table, self._place.head)
        return Parcel(messages.event_frame(past, now, members, gone, self._now))

    def cursor(self, table: str, head: int) -> str:
        return cursors.cursor(self._place.epoch, table, head)


def _joined(parts: list[str]) -> str:
    return ",".join(filter(None, parts))
