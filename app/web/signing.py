"""Signed in or not: the desk's cookie holds a token, the database whether it is still good."""

from datetime import timedelta
from functools import partial

from fastapi import Request
from starlette.responses import Response

from app.domain.refusal import Refused
from app.store import sign_ins
from app.store.accounts import Account
from app.store.audit import network_of, note
from app.store.register import Database
from app.store.sign_ins import LONGEST, SignIn
from app.web.browsers import in_words
from app.web.house import House, house_of
from app.web.whence import whence

COOKIE = "desk"
OFTEN_ENOUGH = timedelta(minutes=5)
"""Between two notes that a sign-in was in use."""


def sign_in_of(house: House, request: Request) -> SignIn | None:
    """Where this browser is signed in, if it is."""
    token = house.cookies.read(request.cookies, COOKIE)
    if not isinstance(token, str):
        return None
    found = house.porter.sign_ins.by_token(token, house.clock.now())
    if found:
        freshen(house, found)
    return found


def signed_in(house: House, request: Request) -> SignIn:
    """Raises Refused (forbidden)."""
    found = sign_in_of(house, request)
    if found is None:
        raise Refused("Sign in first. Open the sign-in link that the server printed when it "
                      "started, or use your e-mail and password.", code="forbidden")  # fmt: skip
    return found


def account_of(house: House, request: Request) -> str:
    """The id of the account of whoever runs workshops here. Raises Refused (forbidden)."""
    return signed_in(house, request).account


def whole_account(house: House, request: Request) -> tuple[Account, SignIn]:
    """Raises Refused (forbidden)."""
    here = signed_in(house, request)
    account = house.porter.accounts.by_id(here.account)
    assert account is not None, "a sign-in is good only while its account is there"
    return account, here


def owner(house: House, request: Request) -> tuple[Account, SignIn]:
    """Whoever runs the installation. Raises Refused (forbidden)."""
    account, here = whole_account(house, request)
    if not account.runs_the_house:
        raise Refused("This page is for who runs this installation. Ask them.", code="forbidden")
    return account, here


def name_of(house: House, account: str) -> str:
    """ "" for who has said none."""
    found = house.porter.accounts.by_id(account)
    return found.name if found else ""


async def let_in(request: Request, response: Response, account: str, way: str) -> None:
    """A new token for this browser; the one that it had is void. `way`: link, password …"""
    house, address = house_of(request), whence(request)
    before, at = sign_in_of(house, request), house.clock.now()
    browser = in_words(request.headers.get("user-agent", ""))

    def begun(db: Database) -> str:
        note(db, at, account, f"signed in by {way}", account, address)
        if before and before.account == account:
            return sign_ins.renew(db, before.id, at, way)
        if before:
            sign_ins.end(db, before.account, before.id)
        _, token = sign_ins.begin(
            db, account, at, way=way, address=network_of(address), browser=browser
        )
        return token

    give_token(house, response, await house.write(begun))


def give_token(house: House, response: Response, token: str) -> None:
    house.cookies.give(response, COOKIE, token, lasts=round(LONGEST.total_seconds()))


def freshen(house: House, found: SignIn) -> None:
    """Note that it is in use, now and then."""
    now = house.clock.now()
    if now - found.seen > OFTEN_ENOUGH:
        house.background.start(house.write(partial(sign_ins.touch, ids=[found.id], at=now)))
