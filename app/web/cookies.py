"""Signed cookies: they prove which person sends, nothing more; role and team stand in the room."""

import os
import secrets
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from itsdangerous import BadSignature, URLSafeSerializer
from starlette.responses import Response

FORTNIGHT = 14 * 24 * 3600
"""Seconds that a cookie lasts unless something else is said."""

REMEMBERED = 4096
"""Cookies whose seal was looked at: as many people as come back together, and their tabs."""


def secret_of(data: Path) -> str:
    """The installation's own secret; made at first use and readable by its owner only."""
    path = data / "secret.key"
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text().strip()


class Cookies:
    """`__Host-` names where pages are secure; plain ones on http, where browsers refuse those."""

    def __init__(self, secret: str, *, secure: bool) -> None:
        self.secret = secret
        self._secure = secure
        self._opened = lru_cache(REMEMBERED)(self._open)

    def give(self, response: Response, name: str, value: object, lasts: int = FORTNIGHT) -> None:
        """`lasts`: seconds until the browser lets go of it."""
        response.set_cookie(
            self._name(name), self._seal(name).dumps(value), max_age=lasts, path="/",
            httponly=True, samesite="lax", secure=self._secure,
        )  # fmt: skip

    def take_back(self, response: Response, name: str) -> None:
        response.delete_cookie(self._name(name), path="/", httponly=True, secure=self._secure)

    def read(self, cookies: Mapping[str, str], name: str) -> object | None:
        """What we put in, or None if there is none or somebody else wrote it.

        Nobody changes what comes out: whoever reads the same cookie later is given the same.
        """
        try:
            return self._opened(name, cookies[self._name(name)])
        except (KeyError, BadSignature):
            return None

    def names(self, cookies: Mapping[str, str]) -> list[str]:
        """Those that may be ours, by the names that we know them by."""
        return [name.removeprefix("__Host-") for name in cookies]

    def _open(self, name: str, sealed: str) -> object:
        """Raises BadSignature, which is not remembered: strangers fill no memory here."""
        value: object = self._seal(name).loads(sealed)
        return value

    def _seal(self, name: str) -> URLSafeSerializer:
        """Each name has a seal of its own: no cookie passes for another."""
        return URLSafeSerializer(self.secret, salt=f"charrette-cookie {name}")

    def _name(self, name: str) -> str:
        return f"__Host-{name}" if self._secure else name
