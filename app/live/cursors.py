"""Cursors: opaque to clients, which only compare them."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error


def cursor(epoch: str, head: int) -> str:
    return urlsafe_b64encode(f"{epoch}:{head}".encode()).decode().rstrip("=")


def place(epoch: str, text: str) -> int | None:
    """The head that a cursor stands for; None if it is from another history, or no cursor."""
    try:
        past, _, head = urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode().partition(":")
        return int(head) if past == epoch else None
    except (Error, ValueError):
        return None
