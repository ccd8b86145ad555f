"""Personal codes: how somebody who lost the cookie gets the same seat back."""

import hmac

from app.store.register import LETTERS, SeatEntry

LENGTH = 7


def code_of(secret: str, seat: SeatEntry) -> str:
    return personal_code(secret, seat.room, seat.person, seat.rev)


def personal_code(secret: str, room: str, person: str, rev: int = 1) -> str:
    """Seven letters that only this installation can work out; a facilitator may show them.

    Where the cookies of a seat were revoked (`rev`), so was its code.
    """
    told = f"rejoin {room} {person}" + (f" {rev}" if rev > 1 else "")
    digest = hmac.new(secret.encode(), told.encode(), "sha256").digest()
    return "".join(LETTERS[byte % len(LETTERS)] for byte in digest[:LENGTH])


def tidy(code: str) -> str:
    """A code as people type it: spaces, dashes and small letters do not matter."""
    return "".join(code.split()).replace("-", "").upper()
