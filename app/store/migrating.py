"""Bringing a database to today's tables, step by step, before anything else touches it."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from app.store import audit_tables, tables

TABLES = (tables, audit_tables)
"""Every module that declares tables: what stands in none of them is known to nobody."""

STEPS = Path(__file__).parent / "migrations"


def migrate(writer: Engine) -> None:
    """Take the steps that this database has not taken yet, in one transaction."""
    config = Config()
    config.set_main_option("script_location", str(STEPS))
    with writer.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql("COMMIT")
