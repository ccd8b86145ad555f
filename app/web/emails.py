"""E-mail addresses: one form for each, and a look at whether it can be one."""

import re

from app.domain.refusal import Refused

LONGEST = 254
SHAPE = re.compile(r"[^@\s<>\"(),:;\[\]\\]+@[^@\s<>\"(),:;\[\]\\]+")


def tidy_email(said: str) -> str:
    """The form by which an account is found; "" for what is no address."""
    email = said.strip().casefold()
    return email if len(email) <= LONGEST and SHAPE.fullmatch(email) else ""


def email_from(said: str) -> str:
    """Raises Refused."""
    email = tidy_email(said)
    if not email:
        raise Refused("This does not look like an e-mail address.", code="bad_request")
    return email


def domain_of(email: str) -> str:
    return email.rpartition("@")[2]
