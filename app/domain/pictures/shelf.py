"""What the painters of one room share: what was painted before, and things already sorted."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from itertools import chain
from operator import is_
from typing import TypeVar, cast

from app.domain.people import Seat
from app.domain.pictures.grouping import Differences, Grouping
from app.domain.pictures.noting import Changes
from app.domain.room import Artefact, Challenge, Comment, Line, Link, Message, Note

T = TypeVar("T")


class Shelf:
    """Give all painters of a room the same one: what two audiences see alike is painted once."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[tuple[object, ...], object]] = {}
        self._once: dict[Hashable, object] = {}
        self._each: dict[str, tuple[Mapping[str, object], dict[str, object]]] = {}
        self.changes = Changes()
        self.differences = Differences()
        self.cards_of_team = self._grouped(_teams)
        self.cards_of_person = self._grouped(_writers)
        self.cards_of_type = self._grouped(_type)
        self.cards_marked_by = self._grouped(_markers)
        self.links_to_child = self._grouped(_child)
        self.links_to_parent = self._grouped(_parent)
        self.challenges_on = self._grouped(_challenged)
        self.challenges_by: Grouping[Challenge] = self._grouped(_speaker)
        self.comments_by: Grouping[Comment] = self._grouped(_speaker)
        self.lines_by: Grouping[Line] = self._grouped(_speaker)
        self.notes_by: Grouping[Note] = self._grouped(_speaker)
        self.messages_to = self._grouped(_addressed)
        self.messages_to_team = self._grouped(_team_addressed)
        self.seats_of_team = self._grouped(_seated)

    def _grouped(self, groups_of: Callable[[T], Iterable[str]]) -> Grouping[T]:
        return Grouping(groups_of, self.differences)

    def keep(self, key: Hashable, reads: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` gave last time, if it would read the very same objects now.

        A new value that is equal to the old one is let go for it: whoever reads it in turn
        then sees that nothing has changed.
        """
        kept = self._kept.get(key)
        if kept and len(kept[0]) == len(reads) and all(map(is_, kept[0], reads)):
            return cast(T, kept[1])
        made = make()
        if kept and kept[1] == made:
            made = kept[1]
        self._kept[key] = (reads, made)
        return made

    def each(
        self, subject: str, things: Mapping[str, T], show: Callable[[T], object]
    ) -> Mapping[str, object]:
        """What is shown of each thing, by id; made again only for those that are others now."""
        before, shown = self._each.get(subject, ({}, {}))
        if before is not things:
            shown = dict(shown)
            for id in self.differences.between(before, things):
                if id in things:
                    shown[id] = show(things[id])
                else:
                    shown.pop(id, None)
            self._each[subject] = (things, shown)
        return shown

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Something that remembers by itself: made at the first call, then always the same."""
        if key not in self._once:
            self._once[key] = make()
        return cast(T, self._once[key])


def _one(group: str | None) -> Iterable[str]:
    return (group,) if group is not None else ()


def _teams(artefact: Artefact) -> Iterable[str]:
    return (*_one(artefact.team), *artefact.teams)


def _writers(artefact: Artefact) -> Iterable[str]:
    return (*artefact.authors, *(v.by for v in artefact.versions if v.by is not None))


def _type(artefact: Artefact) -> Iterable[str]:
    return (artefact.type,)


def _markers(artefact: Artefact) -> Iterable[str]:
    return chain.from_iterable(artefact.marks.values())


def _child(link: Link) -> Iterable[str]:
    return (link.child,)


def _parent(link: Link) -> Iterable[str]:
    return (link.parent,)


def _challenged(challenge: Challenge) -> Iterable[str]:
    return (challenge.artefact,)


def _speaker(said: Challenge | Comment | Line | Note) -> Iterable[str]:
    return _one(said.by)


def _addressed(message: Message) -> Iterable[str]:
    return _one(message.person)


def _team_addressed(message: Message) -> Iterable[str]:
    """Those to all teams stand under no name."""
    return _one(None if message.person else message.team or "")


def _seated(seat: Seat) -> Iterable[str]:
    return _one(seat.team)
