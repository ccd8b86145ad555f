"""Every database is brought to today's tables, and to those only."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from app.store import tables
from app.store.database import open_writer
from app.store.migrating import migrate


def test_the_steps_lead_to_the_tables_that_the_code_knows(tmp_path):
    writer = open_writer(f"sqlite:///{tmp_path / 'new.db'}")
    migrate(writer)
    with writer.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), SQLModel.metadata)
    writer.dispose()
    assert found == []
    assert tables.RoomRow.__tablename__ in SQLModel.metadata.tables


def test_a_database_that_is_up_to_date_is_left_as_it_is(tmp_path):
    writer = open_writer(f"sqlite:///{tmp_path / 'old.db'}")
    migrate(writer)
    with writer.connect() as connection:
        connection.exec_driver_sql("INSERT INTO account (id, name, created) VALUES ('owner', 'Fay', 0)")
    migrate(writer)
    with writer.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name FROM account").all()
    writer.dispose()
    assert rows == [("Fay",)]
