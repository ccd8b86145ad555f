"""The ballot box: papers under an HMAC of their voter, forgotten when the ballot closes."""

import hmac
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, insert, select, update

from app import messages
from app.domain.events import BallotClosed, BallotOpened, BallotOpenedAgain, Recorded, SealedPaper
from app.domain.forgetting import without_reasons
from app.domain.refusal import Refused
from app.domain.room import Room
from app.store.tables import BallotKeyRow, PaperRow

Paper = Mapping[str, object]


KEYS = BallotKeyRow.__table__  # type: ignore[attr-defined]
PAPERS = PaperRow.__table__  # type: ignore[attr-defined]

PLACE = ("room", "ballot", "round_no")
SECRET = 32  # bytes


class Box(Mapping[str, Sequence[Paper]]):
    """The papers of the open ballots of one room as it is now, read when `decide` asks for them."""

    def __init__(self, db: Connection, room_id: str, room: Callable[[], Room]) -> None:
        self._db, self._id, self._room = db, room_id, room

    def __getitem__(self, ballot: str) -> Sequence[Paper]:
        found = self._room().ballots[ballot]
        rows = self._db.execute(
            select(PAPERS.c.body)
            .where(PAPERS.c.room == self._id)
            .where(PAPERS.c.ballot == ballot)
            .where(PAPERS.c.round_no == found.round_no)
        )
        return [messages.decode(body) for (body,) in rows]

    def __iter__(self) -> Iterator[str]:
        return iter(self._room().ballots)

    def __len__(self) -> int:
        return len(self._room().ballots)


def put(db: Connection, room: str, sealed: SealedPaper) -> None:
    """Hand in a paper, in place of the same person's earlier one."""
    secret = db.execute(select(KEYS.c.secret).where(_this_round(KEYS, room, sealed))).scalar_one()
    key = _key(secret, sealed.person)
    db.execute(delete(PAPERS).where(_this_round(PAPERS, room, sealed)).where(PAPERS.c.key == key))
    place = {"room": room, "ballot": sealed.ballot, "round_no": sealed.round_no}
    db.execute(insert(PAPERS), [{**place, "key": key, "body": messages.encode(sealed.paper)}])


def refuse_second(db: Connection, room_id: str, room: Room, sealed: SealedPaper) -> None:
    """Whoever voted before the ballot's key was lost cannot change a paper that nobody can find.

    The key is lost in a backup: it leaves out what would tie papers to people.
    """
    if sealed.person not in room.ballots[sealed.ballot].voted or _own(db, room_id, sealed):
        return
    raise Refused("You voted before this room was brought back from a backup. Your paper is in the "
                  "box and counts; it cannot be changed any more.", code="closed")  # fmt: skip


def forget_reasons(db: Connection, room: str, person: str) -> None:
    """What somebody wrote beside their votes in the ballots that are open; the votes stay."""
    for row in db.execute(select(KEYS).where(KEYS.c.room == room)).all():
        mine = and_(*(PAPERS.c[name] == getattr(row, name) for name in PLACE),
                    PAPERS.c.key == _key(row.secret, person))  # fmt: skip
        for body in db.execute(select(PAPERS.c.body).where(mine)).scalars().all():
            kept = messages.encode(without_reasons(messages.decode(body)))
            db.execute(update(PAPERS).where(mine).values(body=kept))


def new_keys(db: Connection) -> None:
    """For every round of which there is a key: the old one is not to be had any more."""
    for row in db.execute(select(KEYS)).all():
        this = and_(*(KEYS.c[name] == getattr(row, name) for name in PLACE))
        db.execute(update(KEYS).where(this).values(secret=secrets.token_bytes(SECRET)))


def follow(db: Connection, room: str, recorded: Recorded) -> None:
    """A ballot that opens gets a key; one that closes loses it, and its papers with it."""
    match recorded.event:
        case BallotOpened(ballot=ballot):
            _new_key(db, room, ballot, 1)
        case BallotOpenedAgain(ballot=ballot, round_no=round_no):
            _new_key(db, room, ballot, round_no)
        case BallotClosed(ballot=ballot):
            for table in (KEYS, PAPERS):
                db.execute(
                    delete(table).where(table.c.room == room).where(table.c.ballot == ballot)
                )
        case _:
            pass


def forget(db: Connection) -> bool:
    """Empty the write-ahead log, where papers lie on beside their voters; False while it is read.

    What is deleted in the database itself is overwritten at once (`secure_delete`).
    """
    if db.dialect.name != "sqlite":
        return True
    patience = db.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
    db.exec_driver_sql("PRAGMA busy_timeout=0")  # a long reader must not hold up the room
    busy, _, _ = db.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    db.exec_driver_sql(f"PRAGMA busy_timeout={patience}")
    return not busy


def _new_key(db: Connection, room: str, ballot: str, round_no: int) -> None:
    db.execute(insert(KEYS), [{"room": room, "ballot": ballot, "round_no": round_no,
                               "secret": secrets.token_bytes(SECRET)}])  # fmt: skip


def _key(secret: bytes, person: str) -> str:
    return hmac.new(secret, person.encode(), "sha256").hexdigest()


def _own(db: Connection, room: str, sealed: SealedPaper) -> bool:
    """Whether the paper that this person handed in before can be found."""
    secret = db.execute(select(KEYS.c.secret).where(_this_round(KEYS, room, sealed))).scalar_one()
    mine = _this_round(PAPERS, room, sealed) & (PAPERS.c.key == _key(secret, sealed.person))
    return db.execute(select(PAPERS.c.key).where(mine)).first() is not None


def _this_round(table: Table, room: str, sealed: SealedPaper) -> ColumnElement[bool]:
    return and_(
        table.c.room == room,
        table.c.ballot == sealed.ballot,
        table.c.round_no == sealed.round_no,
    )
