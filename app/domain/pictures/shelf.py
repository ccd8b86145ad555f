"""What the painters of one room share: what was painted before, and things already sorted."""

from collections.abc import Callable, Hashable, Iterable
from itertools import chain
from operator import is_
from typing import TypeVar, cast

from app.domain.people import Seat
from app.domain.pictures.grouping import Grouping
from app.domain.room import Artefact, Challenge, Comment, Line, Link, Message, Note

T = TypeVar("T")


class Shelf:
    """Give all painters of a room the same one: what two audiences see alike is painted once."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[tuple[object, ...], object]] = {}
        self._once: dict[Hashable, object] = {}
        self.cards_of_team = Grouping[Artefact](_teams)
        self.cards_of_person = Grouping[Artefact](_writers)
        self.links_to_child = Grouping[Link](lambda link: (link.child,))
        self.links_to_parent = Grouping[Link](lambda link: (link.parent,))
        self.challenges_on = Grouping[Challenge](lambda challenge: (challenge.artefact,))
        self.challenges_by = Grouping[Challenge](lambda challenge: _one(challenge.by))
        self.seats_of_team = Grouping[Seat](lambda seat: _one(seat.team))
        self.cards_marked_by = Grouping[Artefact](_markers)
        self.comments_by = Grouping[Comment](lambda comment: _one(comment.by))
        self.lines_by = Grouping[Line](lambda line: _one(line.by))
        self.notes_by = Grouping[Note](lambda note: _one(note.by))
        self.messages_to = Grouping[Message](lambda message: _one(message.person))

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

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Something that remembers by itself: made at the first call, then always the same."""
        if key not in self._once:
            self._once[key] = make()
        return cast(T, self._once[key])


def _one(group: str | None) -> Iterable[str]:
    return (group,) if group is not None else ()


def _teams(artefact: Artefact) -> Iterable[str]:
    return (*_one(artefact.team), *artefact.teams)


def _markers(artefact: Artefact) -> Iterable[str]:
    return chain.from_iterable(artefact.marks.values())


def _writers(artefact: Artefact) -> Iterable[str]:
    return (*artefact.authors, *(v.by for v in artefact.versions if v.by is not None))
