"""A ballot as it is counted: its method, its settled rules and its options."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from app.domain.ballots.figures import exact, is_whole

Result = dict[str, object]
"""What a count says, ready for JSON."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """`params` holds every rule of the method, the defaults filled in."""

    method: str
    params: Mapping[str, object]
    options: tuple[str, ...]

    def whole(self, name: str) -> int:
        value = self._said(name)
        if not isinstance(value, int) or not is_whole(value):
            raise ValueError(f"{name} must be a whole number, not {value!r}")
        return value

    def figure(self, name: str) -> Fraction:
        try:
            return exact(self._said(name))
        except ValueError as wrong:
            raise ValueError(f"{name}: {wrong}") from None

    def text(self, name: str) -> str:
        return str(self._said(name))

    def names(self, name: str) -> tuple[str, ...]:
        return names_in(self.params.get(name))

    def bounds(self, name: str) -> tuple[int, int]:
        """The ends of a scale written [low, high]."""
        match self._said(name):
            case [int(low), int(high)] if low < high:
                return low, high
            case written:
                raise ValueError(f"{name} must be [lowest, highest], not {written!r}")

    def _said(self, name: str) -> object:
        if name not in self.params:
            raise ValueError(f"this ballot does not say its {name}")
        return self.params[name]

    @property
    def select(self) -> int:
        """How many places there are; a method without the rule has one winner."""
        places = self.whole("select") if self.params.get("select") is not None else 1
        if places < 1:
            raise ValueError(f"select must be at least 1, not {places}")
        return places


def names_in(value: object) -> tuple[str, ...]:
    """One name or a list of names, as a tuple; nothing is no name."""
    if value is None:
        return ()
    if isinstance(value, list | tuple):
        return tuple(str(name) for name in value)
    return (str(value),)
