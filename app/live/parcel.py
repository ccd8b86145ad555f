"""Something to be told, wrapped once for all who are told it over the same kind of line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Wrap = Callable[[str], bytes]
"""Text in the form that goes over the line, such as a websocket frame."""


class Parcel:
    """A text; `wrapped` remembers the last form that was asked for."""

    __slots__ = ("_inside", "_wrap", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._wrap: Wrap | None = None
        self._inside = b""

    def wrapped(self, wrap: Wrap) -> bytes:
        if self._wrap is not wrap:
            self._wrap, self._inside = wrap, wrap(self.text)
        return self._inside


@dataclass(frozen=True, slots=True)
class Lane:
    """The quick way onto a line, for which nobody has to wait.

    `send` overtakes what waits in our own buffers, so it is for lines on which nothing does: how
    many bytes it took. BlockingIOError if it could take none, another OSError if the line is cut.
    `write` comes after what waits, and may wait itself. ConnectionError if the line is cut.
    """

    wrap: Wrap
    send: Callable[[bytes], int]
    write: Callable[[bytes], None]

    def wrapped(self, parcels: Sequence[Parcel]) -> bytes:
        return b"".join([each.wrapped(self.wrap) for each in parcels])
