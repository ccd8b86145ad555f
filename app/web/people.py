"""Who runs workshops on this installation: invited, given another part, signed out by its owner."""

from collections.abc import Callable

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.refusal import Refused
from app.store import accounts, sign_ins, tickets
from app.store.accounts import FACILITATOR, OWNER, ROLES, Account
from app.store.audit import note
from app.store.register import Database
from app.store.tickets import INVITE, RESET
from app.web.addresses import join_address
from app.web.emails import email_from
from app.web.house import House, house_of
from app.web.letters import invitation
from app.web.mailing import send
from app.web.rendering import page, refusal_page, sentence, status_of
from app.web.signing import owner
from app.web.whence import whence
from app.words import language_of

router = APIRouter()


@router.get("/people")
async def everybody(request: Request) -> Response:
    try:
        me, _ = owner(house_of(request), request)
    except Refused as refused:
        return refusal_page(request, refused)
    return _page(request, me)


@router.post("/people/invite")
async def invite(
    request: Request, email: str = Form(""), role: str = Form(FACILITATOR)
) -> Response:
    """The answer shows the link: this once, and never again."""
    house = house_of(request)
    try:
        me, _ = owner(house, request)
    except Refused as refused:
        return refusal_page(request, refused)
    try:
        address = email_from(email)
        token = await _invited(house, request, me, address, role)
    except Refused as refused:
        return _page(request, me, problem=refused)
    url = join_address(request, house, f"welcome/{token}")
    language = language_of(request.headers.get("accept-language", ""))
    mailed = await send(house.settings, invitation(language, address, url))
    return _page(request, me, url=url, whose=address, mailed=mailed)


@router.post("/people/invitations/{id}/withdraw")
async def withdraw(request: Request, id: str) -> Response:
    return await _do(request, id, "took back an invitation", lambda db: tickets.withdraw(db, id))


@router.post("/people/{id}/reset")
async def reset(request: Request, id: str) -> Response:
    """A link with which somebody sets a password anew; the answer shows it this once."""
    house = house_of(request)
    try:
        me, _ = owner(house, request)
        account = _somebody(house, id)
    except Refused as refused:
        return refusal_page(request, refused)
    at, where = house.clock.now(), whence(request)

    def made(db: Database) -> str:
        note(db, at, me.id, "made a reset link", account.id, where)
        return tickets.issue(db, RESET, at, account=account.id)

    url = join_address(request, house, f"reset/{await house.write(made)}")
    return _page(request, me, url=url, whose=account.name or account.email)


@router.post("/people/{id}/role")
async def change_role(request: Request, id: str, role: str = Form("")) -> Response:
    role = role if role in ROLES else FACILITATOR
    return await _do(request, id, f"made {role}", lambda db: accounts.set_role(db, id, role))


@router.post("/people/{id}/active")
async def change_activity(request: Request, id: str, on: str = Form("")) -> Response:
    """Whoever is shut out is out at once, in every browser; their rooms stay."""

    def changed(db: Database) -> None:
        accounts.set_active(db, id, bool(on))
        if not on:
            sign_ins.end_all(db, id)
            tickets.void(db, id)

    return await _do(request, id, "let in again" if on else "shut out", changed)


async def _do(request: Request, id: str, what: str, errand: Callable[[Database], None]) -> Response:
    """For the owner, upon somebody else: never the account of the printed link, nor oneself."""
    house = house_of(request)
    try:
        me, _ = owner(house, request)
        if id in (OWNER, me.id):
            raise Refused("Nobody can shut themselves out, nor whoever has the printed link.",
                          code="forbidden")  # fmt: skip
        at, where = house.clock.now(), whence(request)

        def noted(db: Database) -> None:
            errand(db)
            note(db, at, me.id, what, id, where)

        await house.write(noted)
    except Refused as refused:
        return refusal_page(request, refused)
    await house.usher.look()
    return RedirectResponse("/people", 303)


async def _invited(house: House, request: Request, me: Account, email: str, role: str) -> str:
    """The token of an invitation. Raises Refused."""
    if house.porter.accounts.by_email(email):
        raise Refused("This address has an account here already.", code="bad_request")
    at, where = house.clock.now(), whence(request)
    role = role if role in ROLES else FACILITATOR

    def invited(db: Database) -> str:
        note(db, at, me.id, "invited", role, where)
        return tickets.issue(db, INVITE, at, email=email, role=role)

    return await house.write(invited)


def _somebody(house: House, id: str) -> Account:
    """Raises Refused (not_found)."""
    account = house.porter.accounts.by_id(id)
    if account is None or not account.active:
        raise Refused("There is nobody of this name here.", code="not_found")
    return account


def _page(
    request: Request, me: Account, *, url: str = "", whose: str = "", mailed: bool = False,
    problem: Refused | None = None,
) -> Response:  # fmt: skip
    house = house_of(request)
    language = language_of(request.headers.get("accept-language", ""))
    context = {
        "me": me, "people": house.porter.accounts.all(), "account_name": me.name,
        "invitations": house.porter.tickets.invitations(house.clock.now()), "url": url,
        "whose": whose, "mailed": mailed, "the_owner": OWNER, "roles": ROLES,
        "problem": sentence(problem, language) if problem else "", "runs_the_house": True,
    }  # fmt: skip
    return page(request, "accounts/people.html", context, status_of(problem) if problem else 200)
