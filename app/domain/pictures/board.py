"""Many cards on one board, of which only those are painted again that something has changed for."""

from collections.abc import Iterable, Iterator, Mapping

from app.domain.pictures.cards import card
from app.domain.pictures.grouping import NOTHING
from app.domain.pictures.lens import Lens
from app.domain.pictures.sight import Sight
from app.domain.pictures.standing import stands
from app.domain.pictures.view import Keys, View
from app.domain.room import Artefact, Room

Pool = Mapping[str, Artefact]


class Board:
    """`prefix` goes before the id of each card. All calls must come from views that see alike."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._pool: Pool = NOTHING
        self._before: View | None = None
        self._cards: dict[str, object] = {}
        self._readers: dict[str, set[str]] = {}
        self._readers_of_names: dict[str, set[str]] = {}

    def cards(self, view: View, pool: Pool) -> Keys:
        """The standing cards of `pool` that are seen at all."""
        stale = self._stale(view, pool)
        if stale:
            self._cards = dict(self._cards)
        for id in stale:
            self._put(view, id, pool.get(id))
        self._pool, self._before = pool, view
        return self._cards

    def _put(self, view: View, id: str, artefact: Artefact | None) -> None:
        lens = Lens(view)
        seen = view.sight.seen(artefact) if artefact else ()
        if artefact and seen and stands(lens, artefact):
            self._cards[self._prefix + id] = card(lens, artefact, seen)
        else:
            self._cards.pop(self._prefix + id, None)
        for other in lens.artefacts:
            self._readers.setdefault(other, set()).add(id)
        for person in lens.people:
            self._readers_of_names.setdefault(person, set()).add(id)

    def _stale(self, view: View, pool: Pool) -> dict[str, None]:
        """The ids to paint again, those that came or went included."""
        if self._before is None:
            return dict.fromkeys(pool)
        stale: dict[str, None] = {}
        for id in self._touched(self._before, view, pool):
            if id in pool or id in self._pool:
                stale[id] = None
            stale |= dict.fromkeys(self._readers.get(id, ()))
        for person in self._renamed(self._before, view):
            stale |= dict.fromkeys(self._readers_of_names[person])
        return stale

    def _touched(self, before: View, view: View, pool: Pool) -> Iterator[str]:
        """Artefacts for which anything is different, whether they are on this board or not."""
        then, now, between = before.room, view.room, view.shelf.differences.between
        yield from between(then.artefacts, now.artefacts)
        for id in between(then.links, now.links):
            for link in (then.links.get(id), now.links.get(id)):
                yield from (link.child, link.parent) if link else ()
        for id in between(then.challenges, now.challenges):
            for challenge in (then.challenges.get(id), now.challenges.get(id)):
                yield from (challenge.artefact,) if challenge else ()
        if before.sight != view.sight:
            yield from self._through_sight(before.sight, view.sight, now, pool)

    def _through_sight(self, then: Sight, now: Sight, room: Room, pool: Pool) -> Iterator[str]:
        """By what a round has opened or closed for these eyes."""
        rounds = then.sealed ^ now.sealed
        if rounds:
            near = {**{id: room.artefacts.get(id) for id in self._readers}, **pool}
            yield from (id for id, a in near.items() if a and _written_in(a, rounds))
        if then.alone != now.alone:
            yield from (id for id, artefact in pool.items() if artefact.clashes)
        if then.light != now.light:
            yield from {c.artefact for c in room.challenges.values() if not c.is_open}

    def _renamed(self, before: View, view: View) -> Iterable[str]:
        if before.names is view.names:
            return ()
        old, new = before.names, view.names
        return [p for p in self._readers_of_names if old.get(p) != new.get(p)]


def _written_in(artefact: Artefact, rounds: frozenset[str]) -> bool:
    return any(version.round in rounds for version in artefact.versions)
