"""Every database is brought to today's tables, and to those only."""

import threading

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from app.store import tables
from app.store.database import open_writer, writing
from app.store.migrating import migrate


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'new.db'}"
    return request.getfixturevalue("postgres").database(template="template0")


def test_the_steps_lead_to_the_tables_that_the_code_knows(url):
    writer = open_writer(url)
    migrate(writer)
    with writer.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), SQLModel.metadata)
    writer.dispose()
    assert found == []
    assert tables.RoomRow.__tablename__ in SQLModel.metadata.tables


def test_a_database_that_is_up_to_date_is_left_as_it_is(url):
    writer = open_writer(url)
    migrate(writer)
    with writing(writer) as connection:
        connection.exec_driver_sql(
            "INSERT INTO account (id, name, created) VALUES ('owner', 'Fay', 0)"
        )
    migrate(writer)
    with writer.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name FROM account").all()
    writer.dispose()
    assert rows == [("Fay",)]


def test_servers_that_start_together_take_the_steps_once(postgres):
    url, ended = postgres.database(template="template0"), []

    def starts():
        writer = open_writer(url)
        migrate(writer)
        writer.dispose()
        ended.append("well")

    servers = [threading.Thread(target=starts) for _ in range(3)]
    for server in servers:
        server.start()
    for server in servers:
        server.join()
    assert ended == ["well"] * 3
