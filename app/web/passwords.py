"""Passwords: hashed by argon2id in a thread, at most two at a time, whoever asks."""

import asyncio
import secrets
import unicodedata
from base64 import b64encode
from collections.abc import Callable
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from app.domain.refusal import Refused
from app.web.well_known import is_well_known

SHORTEST, LONGEST = 12, 200  # characters
AT_ONCE = 2
"""Each takes 64 MiB while it is worked out."""

MOST_WAITING = 40

HASHER = PasswordHasher()

T = TypeVar("T")


def nobodys() -> str:
    """A hash that no password has: looking at it takes as long as at somebody's."""
    shape = f"m={HASHER.memory_cost},t={HASHER.time_cost},p={HASHER.parallelism}"
    salt, rest = (_b64(secrets.token_bytes(n)) for n in (HASHER.salt_len, HASHER.hash_len))
    return f"$argon2id$v=19${shape}${salt}${rest}"


class Passwords:
    """Hashes and compares. Raises Refused (busy) where too many wait already."""

    def __init__(self) -> None:
        self._free = asyncio.Semaphore(AT_ONCE)
        self._waiting = 0
        self._nobodys = nobodys()

    async def hashed(self, said: str) -> str:
        return await self._in_turn(lambda: HASHER.hash(_same(said)))

    async def is_right(self, said: str, kept: str) -> bool:
        """Takes as long where there is nothing to compare with (`kept` is empty)."""
        found = await self._in_turn(lambda: _matches(said, kept or self._nobodys))
        return found and bool(kept)

    async def _in_turn(self, work: Callable[[], T]) -> T:
        if self._waiting >= MOST_WAITING:
            raise Refused("Many people sign in just now. Wait a moment, then try again.",
                          code="busy")  # fmt: skip
        self._waiting += 1
        try:
            async with self._free:
                return await asyncio.to_thread(work)
        finally:
            self._waiting -= 1


def is_old(kept: str) -> bool:
    """Whether it was hashed with less work than today's."""
    return HASHER.check_needs_rehash(kept)


def refuse_weak(said: str, *own: str) -> None:
    """`own`: name and e-mail of whose it is to be. Raises Refused."""
    if len(_same(said)) < SHORTEST:
        raise Refused("A password needs {least} characters or more. A few words in a row are easy "
                      "to remember.", code="bad_request", least=SHORTEST)  # fmt: skip
    if len(said) > LONGEST:
        raise Refused("A password may have {most} characters at most.",
                      code="bad_request", most=LONGEST)  # fmt: skip
    if is_well_known(said, *own):
        raise Refused("This password is one of the first that others would try. Take another.",
                      code="bad_request")  # fmt: skip


def _matches(said: str, kept: str) -> bool:
    try:
        return HASHER.verify(kept, _same(said))
    except (VerificationError, InvalidHashError):
        return False


def _same(said: str) -> str:
    """One form for what looks the same, whatever keyboard it came from."""
    return unicodedata.normalize("NFKC", said[: LONGEST + 1])


def _b64(raw: bytes) -> str:
    return b64encode(raw).decode().rstrip("=")
