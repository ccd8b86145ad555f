"""Links with which a pack is shared: for whom, until when, which variants, who opened them."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Engine, insert, select, update

from app.store.moments import millis, moment
from app.store.register import digest
from app.store.tables import PackLinkRow, PackOpeningRow

LINKS = PackLinkRow.__table__  # type: ignore[attr-defined]
OPENINGS = PackOpeningRow.__table__  # type: ignore[attr-defined]

TOKEN_BYTES = 20  # 160 bits
SALT_BYTES = 16
HARD = {"n": 2**14, "r": 8, "p": 1}
"""How much work one guess at a passphrase is: about 16 MB and some tens of milliseconds."""

READ = "read"


@dataclass(frozen=True, slots=True)
class PackLink:
    """`phrase` is what is kept of the passphrase; empty: none is asked for."""

    id: str
    room: str
    label: str
    variants: tuple[str, ...]
    phrase: str
    created: datetime
    expires: datetime
    revoked: bool

    def is_good(self, at: datetime) -> bool:
        return not self.revoked and at < self.expires


@dataclass(frozen=True, slots=True)
class Opening:
    """`what`: "read", or the variant that was downloaded."""

    link: str
    at: datetime
    what: str
    draft: int


class Sharing:
    """Reads in the register's pool; the functions that write are errands of the journal."""

    def __init__(self, reader: Engine) -> None:
        self._reader = reader

    def by_token(self, token: str, at: datetime) -> PackLink | None:
        """The link, if it is good now: neither revoked nor past its day."""
        found = self._links(LINKS.c.hash == digest(token))
        return next((link for link in found if link.is_good(at)), None)

    def by_id(self, id: str, at: datetime) -> PackLink | None:
        return next((link for link in self._links(LINKS.c.id == id) if link.is_good(at)), None)

    def of_room(self, room: str) -> list[PackLink]:
        """All that were ever made, the newest first."""
        return sorted(self._links(LINKS.c.room == room), key=lambda link: link.created)[::-1]

    def openings(self, links: Sequence[str]) -> list[Opening]:
        """Of these links, the newest first."""
        columns = OPENINGS.c
        with self._reader.connect() as db:
            rows = db.execute(
                select(columns.link, columns.at, columns.what, columns.draft)
                .where(columns.link.in_(links)).order_by(columns.at.desc(), columns.id.desc())
            )  # fmt: skip
            return [Opening(row.link, moment(row.at), row.what, row.draft) for row in rows]

    def _links(self, condition: ColumnElement[bool]) -> list[PackLink]:
        columns = LINKS.c
        with self._reader.connect() as db:
            rows = db.execute(
                select(columns.id, columns.room, columns.label, columns.variants, columns.phrase,
                       columns.created, columns.expires, columns.revoked).where(condition)
            )  # fmt: skip
            return [
                PackLink(row.id, row.room, row.label, tuple(row.variants.split()), row.phrase,
                         moment(row.created), moment(row.expires), row.revoked)
                for row in rows
            ]  # fmt: skip


def add_pack_link(
    db: Connection, room: str, label: str, variants: Sequence[str], phrase: str,
    at: datetime, expires: datetime,
) -> str:  # fmt: skip
    """A new link; its token is returned once and kept only as a hash."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    row = {"id": secrets.token_hex(6), "hash": digest(token), "room": room, "label": label,
           "variants": " ".join(variants), "phrase": phrase, "created": millis(at),
           "expires": millis(expires), "revoked": False}  # fmt: skip
    db.execute(insert(LINKS), [row])
    return token


def revoke_pack_link(db: Connection, room: str, id: str) -> None:
    here = (LINKS.c.id == id) & (LINKS.c.room == room)
    db.execute(update(LINKS).where(here).values(revoked=True))


def note_opening(db: Connection, link: str, at: datetime, what: str, draft: int) -> None:
    db.execute(insert(OPENINGS), [{"link": link, "at": millis(at), "what": what, "draft": draft}])


def hardened(phrase: str) -> str:
    """What is kept of a passphrase. Takes a while, so ask in a thread; empty stays empty."""
    if not phrase:
        return ""
    salt = secrets.token_bytes(SALT_BYTES)
    return f"{salt.hex()} {_scrypt(phrase, salt).hex()}"


def matches(phrase: str, kept: str) -> bool:
    """Whether this is the passphrase. Takes as long whatever the answer is."""
    salt, _, known = kept.partition(" ")
    return hmac.compare_digest(_scrypt(phrase, bytes.fromhex(salt)), bytes.fromhex(known))


def _scrypt(phrase: str, salt: bytes) -> bytes:
    return hashlib.scrypt(phrase.encode("utf-8", "replace"), salt=salt, **HARD)
