"""The second oracle: a picture and the frames since make the picture that is fetched anew."""

from collections.abc import Iterable, Mapping

import orjson

from app import messages
from app.domain.pictures.audiences import Audience
from app.domain.pictures.paint import Names, Painter, Shelf
from app.domain.room import Room

Held = Mapping[str, object]
"""A picture as somebody has it: key to what came over the wire."""


def fresh(
    room: Room, names: Names, audiences: Iterable[Audience], shelf: Shelf | None = None
) -> dict[str, object]:
    """What they would fetch now, painted from nothing; on a shelf, what is alike only once."""
    whole: dict[str, object] = {}
    for audience in audiences:
        whole |= Painter(audience, shelf).repaint(room, names)[0]
    decoded: dict[str, object] = orjson.loads(messages.encode(whole))
    return decoded


def convergence(who: str, held: Held, wanted: Held) -> list[str]:
    """Where what somebody holds is not what they should, in words."""
    keys = sorted(key for key in held.keys() | wanted.keys() if _at(held, key) != _at(wanted, key))
    return [f"{who} has {_at(held, key)} at {key}, not {_at(wanted, key)}" for key in keys]


def _at(picture: Held, key: str) -> str:
    return orjson.dumps(picture[key]).decode() if key in picture else "nothing"
