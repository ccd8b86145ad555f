"""Cursors: opaque to clients, which only compare them."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from functools import lru_cache


@lru_cache(1000)
def cursor(epoch: str, table: str, head: int) -> str:
    """`table`: the key of the audience that was told; another one cannot go on from here."""
    return urlsafe_b64encode(f"{epoch}:{head}:{table}".encode()).decode().rstrip("=")


def place(epoch: str, table: str, text: str) -> int | None:
    """The head that a cursor stands for; None if it is of another history or table, or no cursor.

    Whoever changed tables while away must not go on: what they hold is not all theirs any more.
    """
    try:
        parts = urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode().split(":", 2)
        past, head, told = parts
        return int(head) if (past, told) == (epoch, table) else None
    except (Error, ValueError):
        return None
