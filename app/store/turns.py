"""One turn of one room: catch up, decide each command in order, append what happened.

A command that had its effect before, and is sent again because the answer was lost, is rare. So
it is not looked for first: the index over what was sent refuses its second effect, and the turn is
taken again, now looking first. Where the index would be no help, it is always looked for: see
`_was_done`.
"""

import logging
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, reduce
from typing import cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    bindparam,
    literal_column,
    select,
    update,
)

from app.domain.clockwork import due
from app.domain.commands import Stamped
from app.domain.decide import decide
from app.domain.events import (
    BallotClosed,
    BallotOpened,
    BallotOpenedAgain,
    Event,
    PersonRemoved,
    Recorded,
    SealedPaper,
)
from app.domain.evolve import evolve
from app.domain.refusal import Refused
from app.domain.room import Room
from app.store import audit, box, register
from app.store.moments import cut, millis
from app.store.prepared import Prepared, Record
from app.store.rows import EVENTS, NotWritten, append, by, newer, numbered, row
from app.store.tables import RoomRow

ROOMS = RoomRow.__table__  # type: ignore[attr-defined]

EMPTY: ColumnElement[str] = literal_column("''")

NOTED = ("head", "stage", "title", "next_due")
NOTE = Prepared(
    update(ROOMS)
    .where(ROOMS.c.id == bindparam("in_room"))
    .where(
        (ROOMS.c.epoch == bindparam("of_epoch")) | (bindparam("any_epoch", type_=String) == EMPTY)
    )
    .values({name: bindparam(name) for name in NOTED}),
    (*NOTED, "in_room", "of_epoch", "any_epoch"),
)
FOLLOWERS: Mapping[type[Event], Sequence[Callable[[Connection, str, Recorded], None]]] = {
    BallotOpened: (box.follow,),
    BallotOpenedAgain: (box.follow,),
    BallotClosed: (box.follow,),
    PersonRemoved: (register.follow, audit.follow),
}
"""What else is written down when something happens."""

WIDTHS = tuple(1 << n for n in range(10))
"""How many commands are looked for at once: a few statements serve batches of all sizes."""

log = logging.getLogger(__name__)


@cache
def _done(width: int) -> Prepared:
    names = tuple(f"id{n}" for n in range(width))
    ids = [bindparam(name, type_=String) for name in names]
    return Prepared(
        select(EVENTS.c.actor, EVENTS.c.command)
        .where(EVENTS.c.room == bindparam("in_room"))
        .where(EVENTS.c.command.in_(ids)),
        ("in_room", *names),
    )


class Rewritten(NotWritten):
    """The room's history is another one than the asker knows, or there is no such room now."""


Answer = tuple[Stamped, Refused | None]
"""A command and why it was refused; None if it had its effect, now or before."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A turn that is on disk."""

    room: Room
    head: int
    happened: tuple[Recorded, ...]
    answers: tuple[Answer, ...]

    @property
    def closed_a_ballot(self) -> bool:
        return BallotClosed in {type(recorded.event) for recorded in self.happened}


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """A turn that is asked for: the room as the asker knows it, and what is wanted of it.

    `epoch`: of the history that the asker knows; empty where that does not matter.
    """

    room_id: str
    room: Room
    head: int
    batch: Sequence[Stamped]
    then: Callable[[Taken | NotWritten], object]
    epoch: str = ""


@dataclass(slots=True)
class _Work:
    """A turn while it is taken; thrown away if it is not written."""

    db: Connection
    room_id: str
    room: Room
    head: int
    batch: Sequence[Stamped]
    looked: bool = False
    done: set[tuple[str | None, str]] = field(default_factory=set)
    happened: list[Recorded] = field(default_factory=list)
    rows: list[Record] = field(default_factory=list)


def take(db: Connection, turn: Turn, *, look: bool = False) -> Taken:
    """Everything but the commit. Raises Rewritten, and Unreadable.

    `look`: first for what had its effect before. If not, that may raise IntegrityError.
    """
    work = _Work(db, turn.room_id, turn.room, turn.head, turn.batch)
    _apply(work, newer(db, turn.room_id, turn.head))
    if look:
        _look(work)
    papers = box.Box(db, turn.room_id, lambda: work.room)
    answers = tuple(_answer(work, papers, stamped) for stamped in turn.batch)
    if work.rows:
        append(db, work.rows)
        _note_room(work, turn.epoch)
    return Taken(work.room, work.head, tuple(work.happened), answers)


def hold(db: Connection, rooms: Set[str]) -> Set[str]:
    """Keep other servers out of these rooms until the commit; the rooms that could be held.

    One room is waited for. Of several, those that others hold now are left out: they would hold
    up the rest. Raises Rewritten for a room that was erased meanwhile.
    """
    if db.dialect.name != "postgresql" or not rooms:
        return rooms
    found = select(ROOMS.c.id).where(ROOMS.c.id.in_(rooms)).order_by(ROOMS.c.id)
    alone = len(rooms) == 1
    held = set(db.execute(found.with_for_update(skip_locked=not alone)).scalars())
    if alone and not held:
        raise Rewritten(f"there is no room {', '.join(rooms)}")
    return held


def fold(events: Sequence[Recorded], room: Room | None = None) -> Room:
    """The room that these events make, from nothing or of a room as it was before them."""
    return reduce(evolve, events, room or Room())


def _answer(work: _Work, papers: box.Box, stamped: Stamped) -> Answer:
    name = stamped.person, stamped.id
    if name in work.done or (stamped.person is None and _was_done(work, name)):
        return stamped, None
    try:
        happened, rows, sealed = _decided(work, papers, stamped)
    except Exception as error:
        return stamped, None if _was_done(work, name) else _refused(stamped, error)
    if sealed and _was_done(work, name):
        return stamped, None
    for paper in sealed:
        box.put(work.db, work.room_id, paper)
    for recorded in happened:
        for follow in FOLLOWERS.get(type(recorded.event), ()):
            follow(work.db, work.room_id, recorded)
    if rows:
        _apply(work, happened)
        work.rows += rows
        work.done.add(name)
    return stamped, None


def _was_done(work: _Work, name: tuple[str | None, str]) -> bool:
    """To be asked before the index can tell, or where it cannot.

    That is before anybody is refused, before a paper takes the place of another, and of what nobody
    sent: to an index, two nobodies are not the same.
    """
    if not work.looked:
        _look(work)
    return name in work.done


def _refused(stamped: Stamped, error: Exception) -> Refused:
    if isinstance(error, Refused):
        return error
    log.error("A rule broke on %s", type(stamped.command).__name__, exc_info=error)
    sentence = "Something went wrong here. Nothing was changed; please try again."
    return Refused(sentence, code="internal")


def _decided(
    work: _Work, papers: box.Box, stamped: Stamped
) -> tuple[list[Recorded], list[Record], list[SealedPaper]]:
    """What happens, with its numbers; the same as rows; papers for the box.

    The time is cut to what the journal keeps of it.
    """
    at, who = cut(stamped.at or datetime.now(UTC)), by(stamped.person)
    seq = work.head
    command: str | None = stamped.id
    happened: list[Recorded] = []
    rows: list[Record] = []
    sealed: list[SealedPaper] = []
    for what in decide(work.room, stamped.command, by=who, at=at, papers=papers):
        if isinstance(what, SealedPaper):
            box.refuse_second(work.db, work.room_id, work.room, what)
            sealed.append(what)
        else:
            seq += 1
            recorded = numbered(seq, at, who, what)
            happened.append(recorded)
            rows.append(row(work.room_id, recorded, command))
            command = None
    return happened, rows, sealed


def _apply(work: _Work, happened: Sequence[Recorded]) -> None:
    for recorded in happened:
        work.room = evolve(work.room, recorded)
        work.head = recorded.seq
    work.happened += happened


def _look(work: _Work) -> None:
    """For the commands of this batch that had their effect before: retries after a lost answer."""
    work.looked = True
    ids = [stamped.id for stamped in work.batch]
    if not ids:
        return
    width = next((each for each in WIDTHS if each >= len(ids)), len(ids))
    found = _done(width).all(work.db, work.room_id, *ids, *ids[:1] * (width - len(ids)))
    work.done |= cast(set[tuple[str | None, str]], set(found))


def _note_room(work: _Work, epoch: str) -> None:
    """Raises Rewritten: what was decided was decided of another history."""
    next_due = min((at for at, _ in due(work.room)), default=None)
    now = work.head, work.room.stage, work.room.title, millis(next_due) if next_due else None
    if not NOTE.change(work.db, *now, work.room_id, epoch, epoch):
        raise Rewritten(f"the history of room {work.room_id} has changed, or it is gone")
