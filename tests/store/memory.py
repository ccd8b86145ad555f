"""A journal in memory that keeps the promises of the one on disk, for contracts and simulations."""

import hmac
import logging
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache, reduce
from typing import TypeVar

from app import messages
from app.domain.commands import Stamped
from app.domain.decide import decide
from app.domain.events import (
    BallotClosed,
    BallotOpened,
    BallotOpenedAgain,
    Event,
    Recorded,
    SealedPaper,
)
from app.domain.evolve import evolve
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room
from app.store.journal import Answer, NotWritten, Taken
from app.store.moments import millis, moment

T = TypeVar("T")

Asker = tuple[str | None, str]
"""Who sent a command, and the id that they gave it."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Row:
    """An event as it is kept: JSON, milliseconds; `command` on the first of its events only."""

    seq: int
    at: int
    actor: str | None
    body: bytes
    command: str | None = None

    def read(self) -> Recorded:
        event = _parsed(self.body)
        return Recorded(self.seq, moment(self.at), By(self.actor), event)


@dataclass(slots=True)
class Book:
    """All that is kept of one room. A turn works on a copy, which takes its place if it is kept."""

    rows: tuple[Row, ...] = ()
    done: frozenset[Asker] = frozenset()
    keys: Mapping[tuple[str, int], bytes] = field(default_factory=dict)
    papers: Mapping[tuple[str, int], Mapping[str, str]] = field(default_factory=dict)


class MemoryJournal:
    """Answers before it returns. Whatever `before_commit` raises is a turn that is not written."""

    def __init__(
        self,
        before_commit: Callable[[], object] = lambda: None,
        chance: Callable[[int], bytes] = secrets.token_bytes,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.before_commit, self._chance, self._now = before_commit, chance, now
        self._books: dict[str, Book] = {}

    def start(self) -> None:
        """Nothing has to be running."""

    def stop(self) -> None:
        """Nothing waits to be written."""

    def take(
        self, room_id: str, room: Room, head: int, batch: Sequence[Stamped],
        then: Callable[[Taken | NotWritten], object], epoch: str = "",
    ) -> None:  # fmt: skip
        """Catch up from `head`, decide each command, append: all of it or nothing."""
        work = self.turn(room_id, room, head)
        try:
            taken = work.take(batch)
            self.before_commit()
        except Exception as error:
            log.info("A turn was not written: %r", error)
            return _tell(then, NotWritten(str(error)))
        self._books[room_id] = work.book
        _tell(then, taken)

    def errand(self, write: Callable[[object], object], then: Callable[[object], object]) -> None:
        """`write` gets this journal, for want of a database."""
        try:
            value = write(self)
        except Exception as error:
            return _tell(then, NotWritten(str(error)))
        _tell(then, value)

    def read(self, room_id: str, after: int = 0) -> list[Recorded]:
        return [row.read() for row in self.book(room_id).rows[after:]]

    def catch_up(self, room_id: str, room: Room, head: int) -> Taken:
        """What others wrote since `head`, without taking a turn."""
        happened = self.read(room_id, head)
        return Taken(folded(happened, room), head + len(happened), tuple(happened), ())

    def book(self, room_id: str) -> Book:
        """What is kept of a room, for those who check it."""
        return self._books.get(room_id, Book())

    def keep(self, room_id: str, book: Book) -> None:
        """A room that begins with what is in this book; turns leave the book as it is."""
        self._books[room_id] = book

    def turn(self, room_id: str, room: Room, head: int) -> "Work":
        return Work(copy(self.book(room_id)), room, head, self._chance, self._now)


@dataclass(slots=True)
class Work:
    """A turn while it is taken."""

    book: Book
    room: Room
    head: int
    chance: Callable[[int], bytes]
    now: Callable[[], datetime]
    happened: list[Recorded] = field(default_factory=list)

    def take(self, batch: Sequence[Stamped]) -> Taken:
        for row in self.book.rows[self.head :]:
            self._apply(row.read())
        answers = tuple(self._answer(stamped) for stamped in batch)
        return Taken(self.room, self.head, tuple(self.happened), answers)

    def _answer(self, stamped: Stamped) -> Answer:
        asker = (stamped.person, stamped.id)
        if asker in self.book.done:
            return stamped, None
        try:
            decided = self._decide(stamped)
            kept = [_row(one) for one in decided if isinstance(one, Recorded)]
        except Refused as refused:
            return stamped, refused
        except Exception:
            log.exception("A rule broke on %s", type(stamped.command).__name__)
            sentence = "Something went wrong here. Nothing was changed; please try again."
            return stamped, Refused(sentence, code="internal")
        self._write(decided)
        if kept:
            first, *rest = kept
            marked = Row(first.seq, first.at, first.actor, first.body, stamped.id)
            self.book.rows += (marked, *rest)
            self.book.done |= {asker}
        return stamped, None

    def _decide(self, stamped: Stamped) -> list[Recorded | SealedPaper]:
        at, by = moment(millis(stamped.at or self.now())), By(stamped.person)
        papers = MemoryBox(self.book, self.room)
        seq, numbered = self.head, list[Recorded | SealedPaper]()
        for what in decide(self.room, stamped.command, by=by, at=at, papers=papers):
            if isinstance(what, SealedPaper):
                numbered.append(what)
            else:
                seq += 1
                numbered.append(Recorded(seq, at, by, what))
        return numbered

    def _write(self, decided: Sequence[Recorded | SealedPaper]) -> None:
        for one in decided:
            if isinstance(one, SealedPaper):
                self._put(one)
            else:
                self._follow(one.event)
                self._apply(one)

    def _apply(self, recorded: Recorded) -> None:
        self.room = evolve(self.room, recorded)
        self.head = recorded.seq
        self.happened.append(recorded)

    def _put(self, sealed: SealedPaper) -> None:
        """In place of the same person's earlier one, under a key that only this round has."""
        place = (sealed.ballot, sealed.round_no)
        key = hmac.new(self.book.keys[place], sealed.person.encode(), "sha256").hexdigest()
        box = {**self.book.papers.get(place, {}), key: messages.encode(sealed.paper)}
        self.book.papers = {**self.book.papers, place: box}

    def _follow(self, event: Event) -> None:
        match event:
            case BallotOpened():
                self._new_key((event.ballot, 1))
            case BallotOpenedAgain():
                self._new_key((event.ballot, event.round_no))
            case BallotClosed():
                self.book.keys = _without(self.book.keys, event.ballot)
                self.book.papers = _without(self.book.papers, event.ballot)
            case _:
                pass

    def _new_key(self, place: tuple[str, int]) -> None:
        self.book.keys = {**self.book.keys, place: self.chance(32)}


@dataclass(frozen=True, slots=True)
class MemoryBox(Mapping[str, Sequence[Mapping[str, object]]]):
    """The papers of the open ballots of one room; in no order that tells who came first."""

    book: Book
    room: Room

    def __getitem__(self, ballot: str) -> Sequence[Mapping[str, object]]:
        place = (ballot, self.room.ballots[ballot].round_no)
        papers = self.book.papers.get(place, {})
        return [messages.decode(papers[key]) for key in sorted(papers)]

    def __iter__(self) -> Iterator[str]:
        return iter(self.room.ballots)

    def __len__(self) -> int:
        return len(self.room.ballots)


def folded(events: Sequence[Recorded], room: Room | None = None) -> Room:
    """The room after these events, from nothing or from a room before them."""
    return reduce(evolve, events, room or Room())


@lru_cache(4096)
def _parsed(body: bytes) -> Event:
    """Once for all who read it: events do not change."""
    return messages.events.validate_json(body)


def _row(recorded: Recorded) -> Row:
    body = messages.written(recorded.event).encode()
    return Row(recorded.seq, millis(recorded.at), recorded.by.person, body)


def _without(kept: Mapping[tuple[str, int], T], ballot: str) -> dict[tuple[str, int], T]:
    return {place: value for place, value in kept.items() if place[0] != ballot}


def _tell(then: Callable[[object], object], value: object) -> None:
    try:
        then(value)
    except Exception:
        log.exception("Somebody could not be told of their turn")
