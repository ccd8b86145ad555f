"""The second oracle: a picture and the frames since make the picture that is fetched anew."""

from collections.abc import Iterable, Mapping

import orjson

from app import messages
from app.domain.pictures.audiences import Audience
from app.domain.pictures.paint import Names, Picture, Shelf, paint
from app.domain.room import Room

Held = Mapping[str, object]
"""A picture as somebody has it: key to what came over the wire."""


class Easel:
    """What each would fetch now, painted from nothing: once for each state of the room.

    `together`: on one shelf, on which what is alike is painted only once.
    """

    def __init__(self, names: Names, together: bool = True) -> None:
        self._names, self._together = names, together
        self._room: Room | None = None
        self._shelf: Shelf | None = None
        self._painted: dict[Audience, Picture] = {}
        self._wanted: dict[tuple[Audience, ...], bytes] = {}

    def differences(
        self, who: str, held: Held, room: Room, audiences: tuple[Audience, ...]
    ) -> list[str]:
        """Where what somebody holds is not what they should, in words."""
        if self._room is not room:
            self._room, self._shelf = room, Shelf() if self._together else None
            self._painted, self._wanted = {}, {}
        if audiences not in self._wanted:
            pictures = [self._paint(room, audience) for audience in audiences]
            self._wanted[audiences] = _written(_joined(pictures))
        wanted = self._wanted[audiences]
        return [] if _written(held) == wanted else convergence(who, held, orjson.loads(wanted))

    def _paint(self, room: Room, audience: Audience) -> Picture:
        if audience not in self._painted:
            self._painted[audience] = paint(room, self._names, audience, self._shelf)
        return self._painted[audience]


def fresh(room: Room, names: Names, audiences: Iterable[Audience]) -> Held:
    """What they would fetch now, painted from nothing."""
    picture: Held = orjson.loads(_written(_joined(paint(room, names, a) for a in audiences)))
    return picture


def convergence(who: str, held: Held, wanted: Held) -> list[str]:
    """Where what somebody holds is not what they should, in words."""
    keys = sorted(key for key in held.keys() | wanted.keys() if _at(held, key) != _at(wanted, key))
    return [f"{who} has {_at(held, key)} at {key}, not {_at(wanted, key)}" for key in keys]


def _joined(pictures: Iterable[Picture]) -> Picture:
    return {key: value for picture in pictures for key, value in picture.items()}


def _written(picture: Held) -> bytes:
    """All at once; the order of the keys says nothing."""
    return messages.encode(dict(sorted(picture.items()))).encode()


def _at(picture: Held, key: str) -> str:
    return orjson.dumps(picture[key]).decode() if key in picture else "nothing"
