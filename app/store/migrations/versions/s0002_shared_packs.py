"""Links with which a pack is shared, and who opened them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "pack_link",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("room", sa.String, nullable=False),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("variants", sa.String, nullable=False),
        sa.Column("phrase", sa.String, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=False),
        sa.Column("revoked", sa.Boolean, nullable=False),
    )
    op.create_index("ix_pack_link_hash", "pack_link", ["hash"], unique=True)
    op.create_index("ix_pack_link_room", "pack_link", ["room"])
    op.create_table(
        "pack_opening",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("link", sa.String, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("draft", sa.Integer, nullable=False),
    )
    op.create_index("ix_pack_opening_link", "pack_opening", ["link"])


def downgrade() -> None:
    op.drop_table("pack_opening")
    op.drop_table("pack_link")
