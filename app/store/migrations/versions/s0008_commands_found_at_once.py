"""Whether a command had its effect is looked up by its id, not by reading the whole room."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    _index("room", "command", "actor")


def downgrade() -> None:
    _index("room", "actor", "command")


def _index(*columns: str) -> None:
    op.drop_index("event_command", "event")
    present = sa.text("command IS NOT NULL")
    op.create_index(
        "event_command", "event", columns, unique=True,
        sqlite_where=present, postgresql_where=present,
    )  # fmt: skip
