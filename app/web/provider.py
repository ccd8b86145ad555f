"""A provider of identities (OpenID Connect): what it says of itself, and what of somebody.

Authorization code with PKCE; the token is accepted only with the provider's own signature, our
name as its audience, and the nonce that this browser was sent with.
"""

import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast
from urllib.parse import urlsplit

import httpx
from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri, prepare_token_request
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from app.settings import Settings

SCOPE = "openid email profile"
ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA", "Ed25519"]
"""Signatures by a key that only the provider has; never ones by our own secret, never none."""

PATIENCE = 10  # seconds
AN_HOUR = 3600.0  # seconds that what the provider says of itself is kept
LEEWAY = 60  # seconds by which clocks may differ
BACK = "/sign-in-with/back"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class Distrusted(Exception):
    """What came is not what was agreed; the words are for the log only."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What a browser takes along to the provider and must bring back."""

    state: str
    nonce: str
    verifier: str

    @classmethod
    def new(cls) -> "Errand":
        return cls(*(secrets.token_urlsafe(32) for _ in range(3)))


class Provider:
    """Raises Distrusted and httpx.HTTPError."""

    def __init__(self, settings: Settings) -> None:
        self._issuer, self._id = settings.oidc_issuer, settings.oidc_client_id
        self._secret = settings.oidc_client_secret
        self.name = settings.oidc_name or urlsplit(settings.oidc_issuer).hostname or ""
        self._back = f"{settings.public_url}{BACK}"
        self._known: tuple[float, Mapping[str, object]] | None = None

    async def address(self, errand: Errand) -> str:
        """Where the browser is sent to."""
        about = await self._about()
        challenge = create_s256_code_challenge(errand.verifier)
        return str(prepare_grant_uri(
            _endpoint(about, "authorization_endpoint"), self._id, "code", redirect_uri=self._back,
            scope=SCOPE, state=errand.state, nonce=errand.nonce, code_challenge=challenge,
            code_challenge_method="S256",
        ))  # fmt: skip

    async def person(self, code: str, errand: Errand) -> Mapping[str, object]:
        """Who came back with this code: the claims of the token, every one of them checked."""
        about = await self._about()
        token = await self._redeemed(about, code, errand.verifier)
        try:
            return await self._claims(about, token, errand.nonce)
        except (JoseError, ValueError) as error:
            raise Distrusted(f"the token: {type(error).__name__}") from error

    async def _about(self) -> Mapping[str, object]:
        """The provider's own description; `issuer` in it must be whom we asked."""
        if self._known and time.monotonic() - self._known[0] < AN_HOUR:
            return self._known[1]
        about = await _fetched(f"{self._issuer.rstrip('/')}/.well-known/openid-configuration")
        if about.get("issuer") != self._issuer:
            raise Distrusted("the provider says to be somebody else")
        self._known = (time.monotonic(), about)
        return about

    async def _redeemed(self, about: Mapping[str, object], code: str, verifier: str) -> str:
        """The token for this code."""
        body = prepare_token_request(
            "authorization_code", code=code, redirect_uri=self._back, code_verifier=verifier
        )
        ours = ClientAuth(self._id, self._secret, _way(about))
        place = _endpoint(about, "token_endpoint")
        headers = {"Accept": "application/json",
                   "Content-Type": "application/x-www-form-urlencoded"}  # fmt: skip
        uri, headers, body = ours.prepare("POST", place, headers, body)
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            answer = await client.post(uri, headers=headers, content=body)
        token = _json(answer).get("id_token")
        if not isinstance(token, str):
            raise Distrusted("no token for this code")
        return token

    async def _claims(
        self, about: Mapping[str, object], token: str, nonce: str
    ) -> Mapping[str, object]:
        read = jwt.decode(token, await self._key_set(about), algorithms=ALGORITHMS)
        options = {"iss": {"essential": True, "value": self._issuer},
                   "aud": {"essential": True, "value": self._id},
                   "nonce": {"essential": True, "value": nonce}}  # fmt: skip
        params = {"nonce": nonce, "client_id": self._id}
        claims = CodeIDToken(read.claims, read.header, options, params)
        claims.validate(leeway=LEEWAY)
        return cast(Mapping[str, object], claims)

    async def _key_set(self, about: Mapping[str, object]) -> KeySet:
        """Fetched each time, so that a key that was changed a moment ago is known."""
        fetched = await _fetched(_endpoint(about, "jwks_uri"))
        return KeySet.import_key_set(fetched)  # type: ignore[arg-type]


def is_safe(address: str) -> bool:
    """https, or this machine itself, for trying it out."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


def _endpoint(about: Mapping[str, object], name: str) -> str:
    address = about.get(name)
    if not isinstance(address, str) or not is_safe(address):
        raise Distrusted(f"no safe {name}")
    return address


def _way(about: Mapping[str, object]) -> str:
    """How we say who we are: by header unless the provider takes it in the body only."""
    ways = about.get("token_endpoint_auth_methods_supported")
    body_only = isinstance(ways, list) and "client_secret_basic" not in ways
    return "client_secret_post" if body_only else "client_secret_basic"


async def _fetched(address: str) -> Mapping[str, object]:
    if not is_safe(address):
        raise Distrusted("an address without encryption")
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        return _json(await client.get(address, headers={"Accept": "application/json"}))


def _json(answer: httpx.Response) -> Mapping[str, object]:
    try:
        value = answer.raise_for_status().json()
    except ValueError as error:
        raise Distrusted("an answer that is no JSON") from error
    if not isinstance(value, dict):
        raise Distrusted("an answer that is no object")
    return value
