"""Bringing a database to today's tables, step by step, before anything else touches it."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

from app.store import (
    account_tables,
    audit_tables,
    care_tables,
    image_tables,
    server_tables,
    tables,
)
from app.store.database import writing

TABLES = (tables, account_tables, audit_tables, care_tables, server_tables, image_tables)
"""Every module that declares tables: what stands in none of them is known to nobody."""

STEPS = Path(__file__).parent / "migrations"

TURNSTILE = 0x6368617272
"""The number of the lock that PostgreSQL keeps for whoever takes the steps; any would do."""

PATIENCE = "10min"
"""How long a step may take, and how long another server waits for it."""


def migrate(writer: Engine) -> None:
    """Take the steps that this database has not taken yet, in one transaction."""
    config = Config()
    config.set_main_option("script_location", str(STEPS))
    with writing(writer) as connection:
        if connection.dialect.name == "postgresql":
            _wait_for_others(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _wait_for_others(connection: Connection) -> None:
    """Servers that start together take the steps one after the other; the later find none left."""
    for setting in ("lock_timeout", "statement_timeout"):
        connection.exec_driver_sql(f"SET LOCAL {setting} = '{PATIENCE}'")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TURNSTILE})")
