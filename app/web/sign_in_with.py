"""Signing in with an identity from elsewhere: to the provider, and back with a code."""

import hmac
import logging
import secrets
from collections.abc import Mapping

import httpx
from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.refusal import Refused
from app.domain.text import NAME, clean
from app.store import accounts, tickets
from app.store.accounts import FACILITATOR, Account
from app.store.audit import note
from app.store.register import Database
from app.web.emails import domain_of, tidy_email
from app.web.house import House, house_of
from app.web.provider import BACK, Distrusted, Errand, Provider
from app.web.rendering import refusal_page
from app.web.signing import let_in
from app.web.whence import whence

router = APIRouter()

COOKIE = "errand"
TEN_MINUTES = 600  # seconds
LONGEST_CODE = 4000

log = logging.getLogger(__name__)


@router.get("/sign-in-with")
async def go(request: Request) -> Response:
    house = house_of(request)
    try:
        errand = Errand.new()
        response = RedirectResponse(await _provider(house).address(errand), 303)
    except Refused as refused:
        return refusal_page(request, refused)
    except (Distrusted, httpx.HTTPError) as error:
        return _failed(request, error)
    value = [errand.state, errand.nonce, errand.verifier]
    house.cookies.give(response, COOKIE, value, lasts=TEN_MINUTES)
    return response


@router.get(BACK)
async def back(request: Request, code: str = "", state: str = "", iss: str = "") -> Response:
    """The answer is good once, in the browser that asked, within ten minutes."""
    house = house_of(request)
    try:
        errand = _errand(house, request, state)
        claims = await _provider(house).person(code[:LONGEST_CODE], errand)
        if iss not in ("", claims["iss"]):
            raise Distrusted("another provider's answer")
        account = await _account(house, request, claims)
        response: Response = RedirectResponse("/desk", 303)
        await let_in(request, response, account, "provider")
    except Refused as refused:
        response = refusal_page(request, refused)
    except (Distrusted, httpx.HTTPError) as error:
        response = _failed(request, error)
    house.cookies.take_back(response, COOKIE)
    return response


def _provider(house: House) -> Provider:
    if house.porter.provider is None:
        raise Refused("There is nothing at this address.", code="not_found")
    return house.porter.provider


def _errand(house: House, request: Request, state: str) -> Errand:
    """With what this browser was sent. Raises Distrusted."""
    match house.cookies.read(request.cookies, COOKIE):
        case [str(sent), str(nonce), str(verifier)] if hmac.compare_digest(
            sent.encode(), state.encode()
        ):
            return Errand(sent, nonce, verifier)
    raise Distrusted("an answer that this browser did not ask for")


async def _account(house: House, request: Request, claims: Mapping[str, object]) -> str:
    """Whose account it is: known by issuer and subject, else by a proven e-mail. Raises Refused."""
    issuer, subject = str(claims["iss"]), str(claims["sub"])
    known = house.porter.accounts.by_identity(issuer, subject)
    if known is None:
        known = await _first_time(house, request, claims, _proven_email(house, claims))
    if known is None or not known.active:
        at, where = house.clock.now(), whence(request)
        await house.write(lambda db: note(db, at, "", "identity not let in", "", where))
        raise Refused(
            "You are known there, but not invited here. Ask whoever runs this installation for "
            "an invitation to your e-mail.", code="forbidden",
        )  # fmt: skip
    return known.id


def _proven_email(house: House, claims: Mapping[str, object]) -> str:
    """ "" unless the provider says that it belongs to them."""
    proven = claims.get("email_verified") is True or house.settings.oidc_trust_email
    return tidy_email(str(claims.get("email", ""))) if proven else ""


async def _first_time(
    house: House, request: Request, claims: Mapping[str, object], email: str
) -> Account | None:
    """The account of this e-mail, or a new one if it is invited or of a welcome domain."""
    at, where = house.clock.now(), whence(request)
    if not email:
        return None
    invited = house.porter.tickets.invitation_of(email, at)
    there = house.porter.accounts.by_email(email)
    if there is None and not invited and domain_of(email) not in house.settings.oidc_domains:
        return None
    id = there.id if there else secrets.token_hex(6)
    name = clean(str(claims.get("name", ""))[:NAME], NAME)
    role = invited.role if invited else FACILITATOR

    def tied(db: Database) -> None:
        accounts.add_account(db, id, at, name=name, email=email, role=role)
        accounts.tie_identity(db, str(claims["iss"]), str(claims["sub"]), id, at)
        if invited:
            tickets.use(db, invited.id, at)
        note(db, at, id, "tied an identity", id, where)

    await house.write(tied)
    return house.porter.accounts.by_id(id)


def _failed(request: Request, error: Exception) -> Response:
    log.warning("Signing in with the provider failed: %s", error)
    return refusal_page(request, Refused(
        "Signing in did not work. Nothing was changed; go back to the sign-in page and try again.",
        code="forbidden",
    ))  # fmt: skip
