"""Which pictures each audience of a room is shown just now; remembered until the room changes."""

from typing import Protocol

from app.domain.pictures.audiences import Audience
from app.domain.pictures.images import shown_images
from app.domain.pictures.paint import Names, Shelf
from app.domain.room import Room


class Place(Protocol):
    room: Room
    names: Names


class Album:
    """Pictures are asked for one by one, by everybody at once when a card is revealed."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._shelf = Shelf()
        self._room: Room | None = None
        self._shown: dict[Audience, frozenset[str]] = {}

    def shows(self, audiences: tuple[Audience, ...], image: str) -> bool:
        if self._room is not self._place.room:
            self._room, self._shown = self._place.room, {}
        return any(image in self._of(audience) for audience in audiences)

    def _of(self, audience: Audience) -> frozenset[str]:
        if audience not in self._shown:
            place = self._place
            found = shown_images(place.room, place.names, [audience], self._shelf)
            self._shown[audience] = found
        return self._shown[audience]
