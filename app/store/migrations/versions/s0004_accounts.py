"""Accounts with passwords and sign-ins; links into a room that expire; when a seat was in use."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

MONTH = 30 * 24 * 3600 * 1000
"""Milliseconds that links into a room are good from their making, also those made before."""

OF_ACCOUNTS = (
    sa.Column("email", sa.String, nullable=True),
    sa.Column("password", sa.String, nullable=False, server_default=""),
    sa.Column("role", sa.String, nullable=False, server_default="facilitator"),
    sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),
    sa.Column("asked", sa.BigInteger, nullable=True),
)
OF_LINKS = (
    sa.Column("id", sa.String, nullable=False, server_default=""),
    sa.Column("expires", sa.BigInteger, nullable=True),
)


def upgrade() -> None:
    for column in OF_ACCOUNTS:
        op.add_column("account", column)
    op.create_index("ix_account_email", "account", ["email"], unique=True)
    op.execute("UPDATE account SET role = 'owner' WHERE id = 'owner'")
    for of_links in OF_LINKS:
        op.add_column("link", of_links)
    op.execute("UPDATE link SET id = substr(hash, 1, 12)")
    op.execute(f"UPDATE link SET expires = created + {MONTH} WHERE room IS NOT NULL")
    op.create_index("ix_link_id", "link", ["id"])
    op.add_column("seat", sa.Column("seen", sa.BigInteger, nullable=False, server_default="0"))
    _create_tables()


def _create_tables() -> None:
    op.create_table(
        "sign_in",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("account", sa.String, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("seen", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=False),
        sa.Column("revoked", sa.Boolean, nullable=False),
        sa.Column("address", sa.String, nullable=False),
        sa.Column("browser", sa.String, nullable=False),
        sa.Column("way", sa.String, nullable=False),
    )
    op.create_index("ix_sign_in_hash", "sign_in", ["hash"], unique=True)
    op.create_index("ix_sign_in_account", "sign_in", ["account"])
    op.create_table(
        "ticket",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("purpose", sa.String, nullable=False),
        sa.Column("account", sa.String, nullable=False),
        sa.Column("email", sa.String, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=False),
        sa.Column("used", sa.Boolean, nullable=False),
    )
    op.create_index("ix_ticket_hash", "ticket", ["hash"], unique=True)
    op.create_index("ix_ticket_account", "ticket", ["account"])
    op.create_table(
        "identity",
        sa.Column("issuer", sa.String, primary_key=True),
        sa.Column("subject", sa.String, primary_key=True),
        sa.Column("account", sa.String, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_identity_account", "identity", ["account"])


def downgrade() -> None:
    for table in ("identity", "ticket", "sign_in"):
        op.drop_table(table)
    op.drop_column("seat", "seen")
    op.drop_index("ix_link_id", "link")
    op.drop_index("ix_account_email", "account")
    for table, columns in (("link", OF_LINKS), ("account", OF_ACCOUNTS)):
        for name in [column.name for column in columns]:
            op.drop_column(table, name)
