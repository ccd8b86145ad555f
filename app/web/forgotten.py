"""A forgotten password: asking for a new one tells nobody whether the address is known."""

from functools import partial

from fastapi import APIRouter, Form, Request
from fastapi.responses import Response

from app.domain.refusal import Refused
from app.store import accounts, tickets
from app.store.accounts import Account
from app.store.audit import note
from app.store.register import Database
from app.store.tickets import RESET
from app.web.addresses import join_address
from app.web.emails import tidy_email
from app.web.house import House, house_of
from app.web.letters import new_password
from app.web.mailing import can_send, send
from app.web.rendering import page, sentence, status_of
from app.web.whence import whence
from app.words import language_of

router = APIRouter()


@router.get("/forgot")
async def ask(request: Request) -> Response:
    return _page(request)


@router.post("/forgot")
async def asked(request: Request, email: str = Form("")) -> Response:
    """The answer comes before anything was looked up."""
    house, email = house_of(request), tidy_email(email)
    knocking, where = house.porter.knocking, whence(request)
    if knocking.exhausted(where, email):
        return _page(request, problem=Refused(
            "Too many tries. Wait a few minutes, then try again.", code="rate_limited"
        ))  # fmt: skip
    knocking.note(where, email)
    house.background.start(_remind(house, request, email))
    return _page(request, told=True)


async def _remind(house: House, request: Request, email: str) -> None:
    """Note the wish for the owner, and write to them where that is possible."""
    account = house.porter.accounts.by_email(email) if email else None
    if account is None or not account.active:
        return
    token = await house.write(partial(_noted, account=account, house=house, where=whence(request)))
    if token:
        language = language_of(request.headers.get("accept-language", ""))
        url = join_address(request, house, f"reset/{token}")
        await send(house.settings, new_password(language, account.email, url))


def _noted(db: Database, account: Account, house: House, where: str) -> str:
    """The token of a link; "" if no letter is to be sent."""
    at = house.clock.now()
    if not accounts.ask_for_reset(db, account.id, at):
        return ""
    note(db, at, account.id, "asked for a new password", account.id, where)
    return tickets.issue(db, RESET, at, account=account.id) if can_send(house.settings) else ""


def _page(request: Request, *, told: bool = False, problem: Refused | None = None) -> Response:
    language = language_of(request.headers.get("accept-language", ""))
    context = {"told": told, "mailed": can_send(house_of(request).settings),
               "problem": sentence(problem, language) if problem else ""}  # fmt: skip
    status = status_of(problem) if problem else 200
    return page(request, "accounts/forgot.html", context, status)
