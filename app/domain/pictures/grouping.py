"""Things of a room in groups, of which only those that a change touches are made again."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import Generic, Never, TypeVar

T = TypeVar("T")
NOTHING: Mapping[str, Never] = {}

Things = Mapping[str, object]


class Differences:
    """What differs between two states of one part of a room, looked up once for all who ask."""

    def __init__(self) -> None:
        self._recent: deque[tuple[Things, Things, list[str]]] = deque(maxlen=8)

    def between(self, before: Things, now: Things) -> list[str]:
        """The ids whose things are not the same objects, those that came or went included."""
        if before is now:
            return []
        known = (ids for b, n, ids in self._recent if b is before and n is now)
        ids = next(known, None)
        if ids is None:
            ids = [id for id, thing in now.items() if before.get(id) is not thing]
            ids += sorted(before.keys() - now.keys())
            self._recent.append((before, now, ids))
        return ids


class Grouping(Generic[T]):
    """`groups_of` names the groups that a thing belongs to.

    A group that nothing has changed stays the same object, so that its readers can tell.
    """

    def __init__(self, groups_of: Callable[[T], Iterable[str]], differences: Differences) -> None:
        self._groups_of = groups_of
        self._differences = differences
        self._things: Mapping[str, T] = {}
        self._groups: dict[str, Mapping[str, T]] = {}

    def of(self, things: Mapping[str, T], group: str | None) -> Mapping[str, T]:
        """The things in `group`, by id."""
        if things is not self._things:
            self._follow(things)
        return self._groups.get(group, NOTHING) if group is not None else NOTHING

    def _follow(self, things: Mapping[str, T]) -> None:
        fresh: dict[str, dict[str, T]] = {}
        for id in self._differences.between(self._things, things):
            before, now = self._homes(self._things.get(id)), self._homes(things.get(id))
            for group in before - now:
                self._opened(fresh, group).pop(id, None)
            for group in now:
                self._opened(fresh, group)[id] = things[id]
        self._groups |= fresh
        self._things = things

    def _homes(self, thing: T | None) -> set[str]:
        return set(self._groups_of(thing)) if thing is not None else set()

    def _opened(self, fresh: dict[str, dict[str, T]], group: str) -> dict[str, T]:
        if group not in fresh:
            fresh[group] = dict(self._groups.get(group, NOTHING))
        return fresh[group]
