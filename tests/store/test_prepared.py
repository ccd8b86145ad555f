"""Prepared statements give what SQLAlchemy gives, on whatever kind of database."""

import pytest
from sqlalchemy import bindparam, create_engine, insert, select, update
from sqlalchemy.dialects.postgresql import psycopg
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError

from app.store.prepared import Prepared
from app.store.tables import EventRow

EVENTS = EventRow.__table__
APPEND = Prepared(insert(EVENTS), ("seq", "actor", "room", "at", "kind", "body", "command"))
FIND = Prepared(
    select(EVENTS.c.seq, EVENTS.c.actor).where(EVENTS.c.kind == bindparam("of_kind")), ("of_kind",)
)


def row(seq, actor):
    return seq, actor, "r", 5, "ready_set", "{}", None


@pytest.fixture
def db():
    engine = create_engine("sqlite://")
    EVENTS.create(engine)
    with engine.connect() as db:
        yield db
    engine.dispose()


def test_rows_that_were_put_in_are_found(db):
    APPEND.run_each(db, [row(1, None), row(2, "maya")])
    assert set(FIND.all(db, "ready_set")) == {(1, None), (2, "maya")}
    assert FIND.all(db, "another") == []


def test_a_value_that_is_missing_is_a_mistake(db):
    with pytest.raises(ProgrammingError, match="number of bindings"):
        FIND.all(db)


def test_it_says_how_many_rows_it_changed(db):
    APPEND.run_each(db, [row(1, "maya"), row(2, None)])
    rename = Prepared(update(EVENTS).values(kind=bindparam("to_kind")), ("to_kind",))
    assert rename.change(db, "round_closed") == 2
    assert FIND.all(db, "ready_set") == []


def test_the_first_row_is_found_by_itself(db):
    APPEND.run_each(db, [row(1, "maya"), row(2, None)])
    assert FIND.first(db, "ready_set") == (1, "maya")
    assert FIND.first(db, "another") is None


def test_what_goes_wrong_is_said_as_sqlalchemy_says_it(db):
    EVENTS.drop(db)
    with pytest.raises(OperationalError, match="no such table"):
        FIND.first(db, "ready_set")
    with pytest.raises(OperationalError, match="no such table"):
        APPEND.run_each(db, [row(1, "maya")])


def test_a_row_that_is_there_already_is_refused_and_what_people_wrote_is_not_told(db):
    APPEND.run_each(db, [row(1, "maya")])
    with pytest.raises(IntegrityError, match="UNIQUE") as refused:
        APPEND.run_each(db, [row(1, "hidden")])
    assert "hidden" not in str(refused.value)


def test_postgresql_takes_values_by_name():
    text = FIND._text(psycopg.dialect())
    assert text.fit(("x",)) == {"of_kind": "x"}
    assert "%(of_kind)s" in text.sql
