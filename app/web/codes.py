"""Personal codes: how somebody who lost the cookie gets the same seat back."""

import hmac

from app.store.register import LETTERS

LENGTH = 7


def personal_code(secret: str, room: str, person: str) -> str:
    """Seven letters that only this installation can work out; a facilitator may show them."""
    digest = hmac.new(secret.encode(), f"rejoin {room} {person}".encode(), "sha256").digest()
    return "".join(LETTERS[byte % len(LETTERS)] for byte in digest[:LENGTH])


def tidy(code: str) -> str:
    """A code as people type it: spaces, dashes and small letters do not matter."""
    return "".join(code.split()).replace("-", "").upper()
