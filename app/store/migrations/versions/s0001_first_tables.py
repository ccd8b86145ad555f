"""The first tables: rooms, events, seats, accounts, links, ballot keys and papers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "room",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("epoch", sa.String, nullable=False),
        sa.Column("head", sa.Integer, nullable=False),
        sa.Column("account", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("next_due", sa.BigInteger),
        sa.Column("created", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_room_code", "room", ["code"], unique=True)
    op.create_index("ix_room_account", "room", ["account"])
    op.create_index("ix_room_next_due", "room", ["next_due"])
    _events()
    _people()
    _ballots()


def _events() -> None:
    op.create_table(
        "event",
        sa.Column("room", sa.String, primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("actor", sa.String),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("command", sa.String),
        sqlite_with_rowid=False,
    )
    named = sa.text("command IS NOT NULL")
    op.create_index(
        "event_command", "event", ["room", "actor", "command"], unique=True,
        sqlite_where=named, postgresql_where=named,
    )  # fmt: skip


def _people() -> None:
    op.create_table(
        "seat",
        sa.Column("person", sa.String, nullable=False),
        sa.Column("room", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("job", sa.String, nullable=False),
        sa.Column("account", sa.String),
        sa.Column("rev", sa.Integer, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("room", "person"),
    )
    op.create_table(
        "account",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "link",
        sa.Column("hash", sa.String, primary_key=True),
        sa.Column("scope", sa.String, nullable=False),
        sa.Column("room", sa.String),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("revoked", sa.Boolean, nullable=False),
    )
    op.create_index("ix_link_room", "link", ["room"])


def _ballots() -> None:
    place = ("room", "ballot", "round_no")
    for table, key, kept in (
        ("ballot_key", (), sa.Column("secret", sa.LargeBinary, nullable=False)),
        ("paper", ("key",), sa.Column("body", sa.Text, nullable=False)),
    ):
        op.create_table(
            table,
            sa.Column("room", sa.String),
            sa.Column("ballot", sa.String),
            sa.Column("round_no", sa.Integer),
            *(sa.Column(name, sa.String) for name in key),
            kept,
            sa.PrimaryKeyConstraint(*place, *key),
            sqlite_with_rowid=False,
        )


def downgrade() -> None:
    for table in ("paper", "ballot_key", "link", "account", "seat", "event", "room"):
        op.drop_table(table)
