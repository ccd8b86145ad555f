"""How long rooms are kept, and which state of the installation this database is."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "keeping",
        sa.Column("room", sa.String, primary_key=True),
        sa.Column("days", sa.Integer, nullable=False),
    )
    op.create_table(
        "installation",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("generation", sa.String, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("installation")
    op.drop_table("keeping")
