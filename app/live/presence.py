"""Who is here and who is writing: weather, not history."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Presence:
    """How many tabs each person has open, and what each one is writing."""

    tabs: Mapping[str, int] = field(default_factory=dict)
    typing: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def here(self) -> list[str]:
        return sorted(self.tabs)

    def beside(self, others: "Presence") -> "Presence":
        """These people and those; of one whom both know, this one knows better."""
        return Presence({**others.tabs, **self.tabs}, {**others.typing, **self.typing})

    def came(self, person: str) -> "Presence":
        return replace(self, tabs={**self.tabs, person: self.tabs.get(person, 0) + 1})

    def went(self, person: str) -> "Presence":
        left = self.tabs.get(person, 0) - 1
        if left > 0:
            return replace(self, tabs={**self.tabs, person: left})
        return Presence(_without(self.tabs, person), _without(self.typing, person))

    def writes(self, person: str, card: str, type: str) -> "Presence":
        """An empty type means that the person has stopped."""
        if not type:
            return replace(self, typing=_without(self.typing, person))
        return replace(self, typing={**self.typing, person: {"card": card, "type": type}})

    def writing(self, people: Iterable[str]) -> dict[str, Mapping[str, str]]:
        """Who of `people` is writing what."""
        return {person: self.typing[person] for person in people if person in self.typing}


def _without(m: Mapping[str, T], key: str) -> dict[str, T]:
    return {k: v for k, v in m.items() if k != key}
