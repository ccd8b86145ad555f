"""Tabs of one table that are told the same share one stand: they are moved on all at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from app.live.connection import Connection, Stand
from app.live.parcel import Lane
from app.live.show import Outlook, Show

IN_ONE_GO = 200
"""Tabs told before others may speak: no more than these share one stand."""


@dataclass(slots=True, eq=False)
class Shared(Stand):
    """A stand of several. `alone` are those who stand by themselves, where whoever leaves goes."""

    outlook: Outlook = field(kw_only=True)
    alone: set[Connection] = field(kw_only=True)
    tabs: dict[Connection, Lane] = field(default_factory=dict)

    def without(self, tab: Connection) -> Stand:
        del self.tabs[tab]
        self.alone.add(tab)
        if tab.outlook and tab.outlook.own:
            tab.outlook.own.doubted.remove(tab.step_out)
        return self.copy()

    def take_in(self, tab: Connection, lane: Lane) -> None:
        self.told_at = min(self.told_at, tab.stand.told_at)
        self.tabs[tab] = lane
        tab.stand = self

    def scatter(self) -> None:
        for tab in list(self.tabs):
            tab.step_out()


class Stands:
    """`alone`: tabs that are told by themselves; all others share a stand."""

    def __init__(self) -> None:
        self.alone: set[Connection] = set()
        self._shared: dict[Show, list[Shared]] = {}

    def __iter__(self) -> Iterator[Shared]:
        return (stand for stands in self._shared.values() for stand in stands)

    def one_of_each(self) -> Iterator[Connection]:
        return chain(self.alone, (next(iter(stand.tabs)) for stand in self if stand.tabs))

    def come(self, tab: Connection) -> None:
        self.alone.add(tab)

    def go(self, tab: Connection) -> None:
        tab.step_out()
        self.alone.discard(tab)

    def gather(self) -> None:
        """Whoever has nothing of their own to hear joins those who stand where they do."""
        for tab in list(self.alone):
            if tab.lane and tab.outlook and _is_like_others(tab, tab.outlook):
                self._join(tab, tab.lane, tab.outlook)
        for show, stands in list(self._shared.items()):
            self._shared[show] = list(_merged(stands))
            if not self._shared[show]:
                del self._shared[show]

    def _join(self, tab: Connection, lane: Lane, outlook: Outlook) -> None:
        stands = self._shared.setdefault(outlook.shared, [])
        stand = _place_for(1, tab.stand, stands)
        if stand is None:
            stands.append(stand := self._begun(tab.stand, outlook))
        stand.take_in(tab, lane)
        self.alone.discard(tab)
        if outlook.own:
            outlook.own.doubted.append(tab.step_out)

    def _begun(self, at: Stand, outlook: Outlook) -> Shared:
        shared = Outlook(outlook.audiences[:1], outlook.table, outlook.shared)
        return Shared(at.cursor, at.seen, at.told_at, outlook=shared, alone=self.alone)


def _is_like_others(tab: Connection, outlook: Outlook) -> bool:
    own = outlook.own
    return (
        tab.live
        and tab.writable()
        and not (tab.after or tab.stand.weather or tab.behind_since)
        and outlook.audiences is tab.audiences
        and (own is None or not (own.stale or own.changed > tab.stand.cursor))
    )


def _place_for(tabs: int, at: Stand, stands: Iterable[Shared]) -> Shared | None:
    """One of these stands where so many more, who stand there, find room."""
    here = (stand for stand in stands if (stand.cursor, stand.seen) == (at.cursor, at.seen))
    calm = (stand for stand in here if not (stand.weather or at.weather))
    return next((stand for stand in calm if len(stand.tabs) + tabs <= IN_ONE_GO), None)


def _merged(stands: Iterable[Shared]) -> Iterator[Shared]:
    """Those that have come to the same place become one, the fewer going to the more."""
    kept: list[Shared] = []
    for stand in sorted(stands, key=lambda stand: -len(stand.tabs)):
        into = _place_for(len(stand.tabs), stand, kept)
        if into is None and stand.tabs:
            kept.append(stand)
        elif into is not None:
            for tab, lane in stand.tabs.items():
                into.take_in(tab, lane)
    return iter(kept)
