"""A room that is deleted leaves no row in any table, and no other room loses one."""

from sqlalchemy import select
from sqlmodel import SQLModel

from app.domain.commands import OpenBallot, StartRound
from app.store import keeping, sharing
from app.store.deleting import delete_room, of_rooms
from app.store.images import add_image
from tests.cast import FAY, MAYA, NOON, paper

OPTIONS = {"x": "The first", "y": "The second"}
ABOUT_NO_ROOM = {
    "account", "audit", "identity", "installation", "pack_opening", "room", "server",
    "shared_secret", "sign_in", "ticket",
}  # fmt: skip
"""Notes of what was done stay; openings go with their link."""


def furnished(archive, room):
    """A room with something in every table that this test knows of."""
    archive.room(room)
    ballot = OpenBallot("b1", "single_choice", "Which?", tuple(OPTIONS), option_text=OPTIONS)
    archive.turn((FAY, StartRound("vote")), (FAY, ballot), room=room)
    archive.turn((MAYA, paper(choice="x")), room=room)
    archive.errand(lambda db: keeping.keep(db, room, 30))
    archive.errand(lambda db: add_image(db, room, "i1", "maya", b"a bird", b"bird", NOON))
    token = archive.errand(
        lambda db: sharing.add_pack_link(db, room, "Board", ("sponsor",), "", NOON, NOON)
    )
    link = sharing.Sharing(archive.reader).of_room(room)[0]
    archive.errand(lambda db: sharing.note_opening(db, link.id, NOON, "read", 1))
    return token


def rows(archive):
    with archive.reader.connect() as db:
        return {table.name: len(db.execute(select(table)).all())
                for table in SQLModel.metadata.sorted_tables}  # fmt: skip


def test_every_table_says_whether_it_belongs_to_rooms():
    bound = {table.name for table in of_rooms()}
    assert {table.name for table in SQLModel.metadata.sorted_tables} <= bound | ABOUT_NO_ROOM


def test_nothing_of_the_room_is_left_and_all_of_the_other_is(archive):
    furnished(archive, "r1")
    before = rows(archive)
    furnished(archive, "r2")
    assert archive.errand(lambda db: delete_room(db, "r2"))
    assert rows(archive) == before
    assert before["paper"] == before["ballot_key"] == before["pack_opening"] == 1
    assert not archive.errand(lambda db: delete_room(db, "r2"))
