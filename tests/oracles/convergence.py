"""The second oracle: a picture and the frames since make the picture that is fetched anew."""

from collections.abc import Iterable, Mapping

import orjson

from app import messages
from app.domain.pictures.audiences import Audience
from app.domain.pictures.paint import Names, Painter, Shelf
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
        self._painted: dict[Audience, Held] = {}
        self._wanted: dict[tuple[Audience, ...], tuple[Held, bytes]] = {}

    def differences(
        self, who: str, held: Held, room: Room, audiences: tuple[Audience, ...]
    ) -> list[str]:
        """Where what somebody holds is not what they should, in words."""
        self._look(room)
        if audiences not in self._wanted:
            wanted = {k: v for audience in audiences for k, v in self._paint(audience).items()}
            self._wanted[audiences] = wanted, _written(wanted)
        wanted, written = self._wanted[audiences]
        return [] if _written(held) == written else convergence(who, held, wanted)

    def _look(self, room: Room) -> None:
        if self._room is not room:
            self._room, self._shelf = room, Shelf() if self._together else None
            self._painted, self._wanted = {}, {}

    def _paint(self, audience: Audience) -> Held:
        assert self._room is not None
        if audience not in self._painted:
            painter = Painter(audience, self._shelf)
            self._painted[audience] = _decoded(painter.repaint(self._room, self._names)[0])
        return self._painted[audience]


def fresh(room: Room, names: Names, audiences: Iterable[Audience]) -> Held:
    """What they would fetch now, painted from nothing."""
    pictures = [Painter(audience).repaint(room, names)[0] for audience in audiences]
    return _decoded({key: value for picture in pictures for key, value in picture.items()})


def convergence(who: str, held: Held, wanted: Held) -> list[str]:
    """Where what somebody holds is not what they should, in words."""
    keys = sorted(key for key in held.keys() | wanted.keys() if _at(held, key) != _at(wanted, key))
    return [f"{who} has {_at(held, key)} at {key}, not {_at(wanted, key)}" for key in keys]


def _decoded(picture: Held) -> Held:
    decoded: Held = orjson.loads(messages.encode(picture))
    return decoded


def _written(picture: Held) -> bytes:
    """All at once; the order of the keys says nothing."""
    return orjson.dumps(dict(sorted(picture.items())))


def _at(picture: Held, key: str) -> str:
    return orjson.dumps(picture[key]).decode() if key in picture else "nothing"
