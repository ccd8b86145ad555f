"""Something to be told, wrapped once for all who are told it over the same kind of line."""

from collections.abc import Callable, Sequence
from typing import Protocol

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


class Put(Protocol):
    """Hands parcels to a line at once, all in one; not if it can take no more now.

    Raises ConnectionError if it is cut.
    """

    def __call__(self, parcels: Sequence[Parcel]) -> bool: ...
