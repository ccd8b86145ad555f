"""An invitation is taken up, a forgotten password is set anew: by a link that is good once."""

import secrets

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.refusal import Refused
from app.domain.text import NAME, clean
from app.store import accounts, sign_ins, tickets
from app.store.accounts import Account
from app.store.audit import note
from app.store.register import Database
from app.store.tickets import INVITE, RESET, Ticket
from app.web.house import House, house_of
from app.web.passwords import refuse_weak
from app.web.rendering import page, refusal_page, sentence, status_of
from app.web.signing import let_in
from app.web.whence import whence
from app.words import language_of

router = APIRouter()

PAGES = {INVITE: "/welcome", RESET: "/reset"}
AN_HOUR = 3600  # seconds that a browser keeps what the link was exchanged for


@router.get("/welcome/{token}")
async def open_invitation(request: Request, token: str) -> Response:
    return await _exchange(request, INVITE, token)


@router.get("/reset/{token}")
async def open_reset(request: Request, token: str) -> Response:
    return await _exchange(request, RESET, token)


@router.get("/welcome")
async def ask_newcomer(request: Request) -> Response:
    ticket = _held(request, INVITE)
    return _page(request, ticket) if ticket else _closed(request)


@router.post("/welcome")
async def come(request: Request, name: str = Form(""), password: str = Form("")) -> Response:
    house, ticket = house_of(request), _held(request, INVITE)
    if ticket is None:
        return _closed(request)
    try:
        name = clean(name, NAME)
        if not name:
            raise Refused("Please say your name, so that people know who runs the workshop.",
                          code="bad_request")  # fmt: skip
        refuse_weak(password, name, ticket.email)
        hashed = await house.porter.passwords.hashed(password)
        id = await _newcomer(house, request, ticket, name, hashed)
    except Refused as refused:
        return _page(request, ticket, name, refused)
    return await _to_desk(request, INVITE, id, "invitation")


@router.get("/reset")
async def ask_forgetful(request: Request) -> Response:
    ticket = _held(request, RESET)
    return _page(request, ticket) if ticket else _closed(request)


@router.post("/reset")
async def set_anew(request: Request, password: str = Form("")) -> Response:
    house, ticket = house_of(request), _held(request, RESET)
    account = house.porter.accounts.by_id(ticket.account) if ticket else None
    if ticket is None or account is None or not account.active:
        return _closed(request)
    try:
        refuse_weak(password, account.name, account.email)
        hashed = await house.porter.passwords.hashed(password)
        await _changed(house, request, ticket, account, hashed)
    except Refused as refused:
        return _page(request, ticket, account.name, refused)
    await house.usher.look()
    return await _to_desk(request, RESET, account.id, "reset")


async def _newcomer(house: House, request: Request, ticket: Ticket, name: str, hashed: str) -> str:
    """The id of the new account. Raises Refused."""
    id, at, where = secrets.token_hex(6), house.clock.now(), whence(request)

    def made(db: Database) -> bool:
        if not tickets.use(db, ticket.id, at):
            return False
        note(db, at, id, "took up an invitation", id, where)
        return accounts.add_account(
            db, id, at, name=name, email=ticket.email, password=hashed, role=ticket.role
        )

    if not await house.write(made):
        raise _over()
    return id


async def _changed(
    house: House, request: Request, ticket: Ticket, account: Account, hashed: str
) -> None:
    """Raises Refused."""
    at, where = house.clock.now(), whence(request)

    def changed(db: Database) -> bool:
        if not tickets.use(db, ticket.id, at):
            return False
        accounts.set_password(db, account.id, hashed)
        sign_ins.end_all(db, account.id)
        note(db, at, account.id, "set a password anew", account.id, where)
        return True

    if not await house.write(changed):
        raise _over()


async def _exchange(request: Request, purpose: str, token: str) -> Response:
    """The address that stays in the browser is no secret. Looking does not use the link up."""
    house = house_of(request)
    ticket = house.porter.tickets.by_token(purpose, token, house.clock.now())
    if ticket is None:
        return _closed(request)
    response = RedirectResponse(PAGES[purpose], 303)
    house.cookies.give(response, purpose, ticket.id, lasts=AN_HOUR)
    return response


def _held(request: Request, purpose: str) -> Ticket | None:
    """What this browser came with, if it is still good."""
    house = house_of(request)
    id = house.cookies.read(request.cookies, purpose)
    return house.porter.tickets.by_id(purpose, str(id), house.clock.now()) if id else None


async def _to_desk(request: Request, purpose: str, account: str, way: str) -> Response:
    response = RedirectResponse("/desk", 303)
    house_of(request).cookies.take_back(response, purpose)
    await let_in(request, response, account, way)
    return response


def _over() -> Refused:
    return Refused("This link does not open anything any more. Ask for a new one.",
                   code="not_found")  # fmt: skip


def _closed(request: Request) -> Response:
    """The one answer to every link that does not open."""
    house_of(request).tries.note(whence(request))
    return refusal_page(request, _over())


def _page(
    request: Request, ticket: Ticket, name: str = "", problem: Refused | None = None
) -> Response:
    language = language_of(request.headers.get("accept-language", ""))
    context = {"newcomer": ticket.purpose == INVITE, "email": ticket.email, "name": name,
               "action": PAGES[ticket.purpose],
               "problem": sentence(problem, language) if problem else ""}  # fmt: skip
    status = status_of(problem) if problem else 200
    return page(request, "accounts/set_password.html", context, status)
