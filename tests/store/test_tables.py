"""The tables hold what they promise, and nothing that would tie a paper to a person."""

from sqlalchemy import Text

from app.store.tables import BallotKeyRow, EventRow, PaperRow, RoomRow, SeatRow


def columns(row):
    return set(row.__table__.columns.keys())


def test_an_event_is_known_by_its_room_and_its_number():
    assert [column.name for column in EventRow.__table__.primary_key] == ["room", "seq"]


def test_the_id_of_a_command_is_unique_for_each_person_in_each_room():
    (index,) = EventRow.__table__.indexes
    assert [column.name for column in index.columns] == ["room", "command", "actor"]
    assert index.unique


def test_names_stand_in_the_seat_table_only():
    assert {"name", "job"} <= columns(SeatRow)
    assert not any({"name", "job"} & columns(row) for row in (EventRow, RoomRow, PaperRow))


def test_papers_lie_in_the_order_of_their_hash():
    keys = [column.name for column in PaperRow.__table__.primary_key]
    assert keys == ["room", "ballot", "round_no", "key"]
    assert PaperRow.__table__.dialect_options["sqlite"]["with_rowid"] is False


def test_a_ballot_key_belongs_to_one_round_of_one_ballot():
    keys = [column.name for column in BallotKeyRow.__table__.primary_key]
    assert keys == ["room", "ballot", "round_no"]


def test_bodies_may_be_long():
    assert isinstance(EventRow.__table__.c.body.type, Text)
    assert isinstance(PaperRow.__table__.c.body.type, Text)
