"""The secret that servers with one database share: a cookie that one gave, all can read."""

import secrets

from sqlalchemy import Engine, select
from sqlalchemy.dialects.postgresql import insert

from app.store.database import writing
from app.store.server_tables import SecretRow

SECRETS = SecretRow.__table__  # type: ignore[attr-defined]

COOKIES = "cookies"


def shared_secret(writer: Engine) -> str:
    """Made by whichever server of a PostgreSQL database asks first."""
    mine = {"name": COOKIES, "value": secrets.token_urlsafe(48)}
    with writing(writer) as db:
        db.execute(insert(SECRETS).values(mine).on_conflict_do_nothing())
        found = select(SECRETS.c.value).where(SECRETS.c.name == COOKIES)
        kept: str = db.execute(found).scalar_one()
    return kept
