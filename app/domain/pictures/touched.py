"""Whose own picture a change of the room can touch, so that nobody else's is looked at again.

Every part of the room that a person's panels read stands here, or touches everybody.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import cast

from app.domain.model.practices import ladder_of
from app.domain.pictures.shelf import Shelf
from app.domain.room import Artefact, Ballot, Room

Things = Mapping[str, object]


@dataclass(slots=True)
class Touched:
    """`watchers`: also those whose picture shows work of others, whoever they are."""

    people: set[str] = field(default_factory=set)
    watchers: bool = False
    everybody: bool = False

    def add(self, people: Iterable[str | None]) -> None:
        self.people.update(person for person in people if person)


def touched(shelf: Shelf, before: Room, now: Room) -> Touched:
    """Between two states of one room."""
    change = _Change(shelf, before, now)
    for part in sorted(shelf.changes.between(before, now)):
        ASK.get(part, _everybody)(change, part)
        if change.touched.everybody:
            break
    return change.touched


@dataclass(slots=True)
class _Change:
    shelf: Shelf
    before: Room
    now: Room
    touched: Touched = field(default_factory=Touched)

    def ids(self, part: str) -> list[str]:
        """Of the things that came, went or are others now."""
        then, now = (cast(Things, getattr(room, part)) for room in (self.before, self.now))
        return self.shelf.differences.between(then, now)

    def both(self, part: str) -> Iterable[object]:
        """The same things, as they were and as they are."""
        then, now = (cast(Things, getattr(room, part)) for room in (self.before, self.now))
        ids = self.ids(part)
        return (thing for things in (then, now) for id in ids if (thing := things.get(id)))


def _everybody(change: _Change, part: str) -> None:
    change.touched.everybody = True


def _nobody(change: _Change, part: str) -> None:
    pass


def _named_by_key(change: _Change, part: str) -> None:
    change.touched.add(change.ids(part))


def _in_sets(change: _Change, part: str) -> None:
    change.touched.add(getattr(change.before, part) ^ getattr(change.now, part))


def _said(change: _Change, part: str) -> None:
    change.touched.add(getattr(said, "by", None) for said in change.both(part))


def _messages(change: _Change, part: str) -> None:
    change.touched.add(getattr(message, "person", None) for message in change.both(part))


def _challenges(change: _Change, part: str) -> None:
    _said(change, part)
    change.touched.watchers = True
    change.touched.everybody |= _climbs(change)


def _artefacts(change: _Change, part: str) -> None:
    """Those who wrote or marked it, and those from whom it took something."""
    ladder = ladder_of(change.now)
    for thing in change.both(part):
        artefact = cast(Artefact, thing)
        change.touched.add(_hands(artefact))
        change.touched.everybody |= ladder is not None and artefact.type == ladder.type
    for id in change.ids(part):
        taken = change.shelf.links_to_child.of(change.now.links, id)
        change.touched.add(_lenders(change, (link.parent for link in taken.values())))
    change.touched.watchers = True


def _links(change: _Change, part: str) -> None:
    parents = (str(getattr(link, "parent", "")) for link in change.both(part))
    change.touched.add(_lenders(change, parents))
    change.touched.watchers = True
    change.touched.everybody |= _climbs(change)


def _climbs(change: _Change) -> bool:
    """Whether there are cards on the ladder, of which everybody sees what comes next."""
    ladder, cards = ladder_of(change.now), change.now.artefacts
    return ladder is not None and bool(change.shelf.cards_of_type.of(cards, ladder.type))


def _lenders(change: _Change, parents: Iterable[str]) -> Iterable[str | None]:
    found = (change.now.artefacts.get(parent) for parent in parents)
    return chain.from_iterable(_hands(artefact) for artefact in found if artefact)


def _hands(artefact: Artefact) -> Iterable[str | None]:
    """Who had a hand in it, or left a mark on it."""
    writers = (version.by for version in artefact.versions)
    return (*artefact.authors, *writers, *chain.from_iterable(artefact.marks.values()))


def _ballots(change: _Change, part: str) -> None:
    """A paper that was handed in concerns its voter; anything else about a ballot, everybody."""
    for id in change.ids(part):
        then, now = change.before.ballots.get(id), change.now.ballots.get(id)
        if then is None or now is None or not _only_votes(then, now):
            return _everybody(change, part)
        change.touched.add(then.voted ^ now.voted)


def _only_votes(then: Ballot, now: Ballot) -> bool:
    return replace(then, voted=now.voted) == now


ASK: Mapping[str, Callable[[_Change, str], None]] = {
    "seats": _named_by_key,
    "ready": _in_sets,
    "hands": _named_by_key,
    "artefacts": _artefacts,
    "links": _links,
    "challenges": _challenges,
    "comments": _said,
    "lines": _said,
    "notes": _said,
    "messages": _messages,
    "last_answers": _named_by_key,
    "scale": _named_by_key,
    "ballots": _ballots,
    **dict.fromkeys(
        (
            "title", "closed_at", "door", "removed", "teams", "acts", "last_act", "traces",
            "merges", "decisions", "requests", "interventions", "parked", "terms", "renewals",
            "packs", "drafts", "leads", "reworded", "hidden", "contests", "orders", "reports",
            "presenters", "call_outs", "taken_up",
        ),
        _nobody,
    ),
}  # fmt: skip
