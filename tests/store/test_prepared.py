"""Prepared statements give what SQLAlchemy gives, on whatever kind of database."""

import pytest
from sqlalchemy import bindparam, create_engine, insert, select
from sqlalchemy.dialects.postgresql import psycopg
from sqlalchemy.exc import OperationalError, ProgrammingError

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
    assert set(FIND.run(db, "ready_set").all()) == {(1, None), (2, "maya")}
    assert FIND.run(db, "another").all() == []


def test_a_value_that_is_missing_is_a_mistake(db):
    with pytest.raises(ProgrammingError, match="number of bindings"):
        FIND.run(db)


def test_the_first_row_is_found_without_the_long_way(db):
    APPEND.run_each(db, [row(1, "maya"), row(2, None)])
    assert FIND.first(db, "ready_set") == (1, "maya")
    assert FIND.first(db, "another") is None


def test_what_goes_wrong_is_said_as_sqlalchemy_says_it(db):
    EVENTS.drop(db)
    with pytest.raises(OperationalError, match="no such table"):
        FIND.first(db, "ready_set")


def test_postgresql_takes_values_by_name():
    text = FIND._text(psycopg.dialect())
    assert text.fit(("x",)) == {"of_kind": "x"}
    assert "%(of_kind)s" in text.sql
