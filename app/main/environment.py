"""What the environment says of letters and of a provider of identities, looked at before use."""

from collections.abc import Mapping
from typing import TypedDict
from urllib.parse import urlsplit

from app.web.provider import is_safe


class Misread(ValueError):
    """The environment cannot be meant like this; the sentence says what to mend."""


class Letters(TypedDict):
    smtp_url: str
    mail_from: str


class Identities(TypedDict):
    oidc_issuer: str
    oidc_client_id: str
    oidc_client_secret: str
    oidc_name: str
    oidc_domains: tuple[str, ...]
    oidc_trust_email: bool


def letters(environment: Mapping[str, str]) -> Letters:
    """CHARRETTE_SMTP_URL: smtp://name:password@host:587 or smtps://…; CHARRETTE_MAIL_FROM."""
    url = environment.get("CHARRETTE_SMTP_URL", "")
    sender = environment.get("CHARRETTE_MAIL_FROM", "")
    if url and urlsplit(url).scheme not in ("smtp", "smtps"):
        raise Misread("CHARRETTE_SMTP_URL begins with smtp:// or smtps://.")
    if url and "@" not in sender:
        raise Misread("CHARRETTE_SMTP_URL needs CHARRETTE_MAIL_FROM: whom letters come from.")
    return {"smtp_url": url, "mail_from": sender}


def identities(environment: Mapping[str, str], public_url: str) -> Identities:
    """CHARRETTE_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET.

    _DOMAINS: whose e-mails need no invitation. _NAME stands on the button. _TRUST_EMAIL=yes: the
    provider does not say that it proved its e-mails, and they are believed all the same.
    """
    parts = ("ISSUER", "CLIENT_ID", "CLIENT_SECRET", "NAME", "DOMAINS", "TRUST_EMAIL")
    said = {part: environment.get(f"CHARRETTE_OIDC_{part}", "") for part in parts}
    if said["ISSUER"]:
        _look(said, public_url)
    return {
        "oidc_issuer": said["ISSUER"],
        "oidc_client_id": said["CLIENT_ID"],
        "oidc_client_secret": said["CLIENT_SECRET"],
        "oidc_name": said["NAME"],
        "oidc_domains": tuple(said["DOMAINS"].casefold().replace(",", " ").split()),
        "oidc_trust_email": said["TRUST_EMAIL"] == "yes",
    }


def _look(said: Mapping[str, str], public_url: str) -> None:
    if not is_safe(said["ISSUER"]):
        raise Misread("CHARRETTE_OIDC_ISSUER begins with https://.")
    if not (said["CLIENT_ID"] and said["CLIENT_SECRET"] and public_url):
        raise Misread("CHARRETTE_OIDC_ISSUER needs CHARRETTE_OIDC_CLIENT_ID, "
                      "CHARRETTE_OIDC_CLIENT_SECRET and CHARRETTE_PUBLIC_URL.")  # fmt: skip
