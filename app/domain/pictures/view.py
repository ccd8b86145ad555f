"""What a panel is handed: the room, who looks at it, how far they see, what was painted before."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace

from app.domain.method import ArtefactType
from app.domain.people import Seat
from app.domain.pictures.audiences import Audience, Person
from app.domain.pictures.grouping import NOTHING
from app.domain.pictures.shelf import Shelf
from app.domain.pictures.sight import Sight, sight_of
from app.domain.room import Artefact, Room, Round

Names = Mapping[str, str]
"""Person id to name, from the seat table: names are not events."""

Keys = Mapping[str, object]
"""A part of a picture: key to JSON-able value."""


@dataclass(frozen=True, slots=True)
class View:
    room: Room
    names: Names
    audience: Audience
    sight: Sight
    shelf: Shelf

    @property
    def person(self) -> str:
        return self.audience.id if isinstance(self.audience, Person) else ""

    @property
    def seat(self) -> Seat | None:
        return self.room.seats.get(self.person)

    @property
    def current(self) -> Round | None:
        """The round started last, running or not."""
        return self.room.round(self.room.current) if self.room.current else None

    @property
    def own_cards(self) -> Mapping[str, Artefact]:
        return self.shelf.cards_of_team.of(self.room.artefacts, self.sight.team)

    @property
    def own_seats(self) -> Mapping[str, Seat]:
        return self.shelf.seats_of_team.of(self.room.seats, self.sight.team)

    def name(self, person: str | None) -> str:
        return self.names.get(person, "") if person else ""

    def kind(self, type: str) -> ArtefactType | None:
        method = self.room.method
        kinds = self.shelf.keep(
            "kinds", (method,), lambda: {t.id: t for t in method.types} if method else {}
        )
        return kinds.get(type)


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """One subject of a picture: painted again only when a part that it `reads` is another object.

    `alike`: what of the audience it looks at; audiences that are alike in that share the result.
    """

    name: str
    reads: Callable[[View], tuple[object, ...]]
    paint: Callable[[View], Keys]
    alike: Callable[[View], Hashable] = lambda view: None

    def keys(self, view: View) -> Keys:
        key = (self.name, self.alike(view))
        return view.shelf.keep(key, self.reads(view), lambda: self.paint(view) or NOTHING)


def look(room: Room, names: Names, audience: Audience, shelf: Shelf) -> View:
    seat = room.seats.get(audience.id) if isinstance(audience, Person) else None
    reads = (room.agenda, room.current, room.stage, seat)
    sight = shelf.keep(("sight", audience), reads, lambda: sight_of(room, audience))
    return View(room, names, audience, sight, shelf)


def in_public(view: View) -> View:
    """The same as those see it who belong to no team: what all teams have in common."""
    sight, shelf = view.sight, view.shelf
    if not sight.everything and sight.team is None:
        return view
    key = ("in public", sight.internal, sight.named)
    common = shelf.keep(key, (sight,), lambda: replace(sight, everything=False, team=None))
    return View(view.room, view.names, view.audience, common, shelf)


def each_audience(view: View) -> Hashable:
    return view.audience


def by_sight(view: View) -> Hashable:
    """For panels that show the same to all who see equally far."""
    sight = view.sight
    return (sight.everything, sight.team, sight.internal, sight.named)
