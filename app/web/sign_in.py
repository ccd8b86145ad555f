"""Signing in: by e-mail and password, or by the link that the server prints; and signing out."""

from functools import partial

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.refusal import Refused
from app.store import accounts, sign_ins
from app.store.accounts import OWNER, Account
from app.store.audit import note
from app.store.register import Database
from app.web.emails import tidy_email
from app.web.house import House, house_of
from app.web.passwords import is_old
from app.web.rendering import page, refusal_page, sentence, status_of
from app.web.seat_cookies import forget_seats
from app.web.signing import COOKIE, let_in, sign_in_of
from app.web.whence import whence
from app.words import language_of

router = APIRouter()

WRONG = "E-mail and password do not belong together. Nothing was changed; try again."
LONGEST_PASSWORD = 1000


@router.get("/sign-in")
async def ask(request: Request) -> Response:
    if sign_in_of(house_of(request), request):
        return RedirectResponse("/desk", 303)
    return _page(request)


@router.post("/sign-in")
async def by_password(
    request: Request, email: str = Form(""), password: str = Form("")
) -> Response:
    house = house_of(request)
    try:
        account = await _proven(house, request, tidy_email(email), password[:LONGEST_PASSWORD])
        response = RedirectResponse("/desk", 303)
        await let_in(request, response, account.id, "password")
    except Refused as refused:
        return _page(request, email, refused)
    return response


@router.get("/sign-in/{token}")
async def by_link(request: Request, token: str) -> Response:
    """The link that the server prints at its start: it opens the owner's desk, whatever else."""
    house, where, at = house_of(request), whence(request), house_of(request).clock.now()
    link = house.porter.links.by_token(token, at)
    if link is None or link.scope != "desk":
        house.tries.note(where)
        await house.write(partial(note, at=at, who="", what="wrong link", target="", where=where))
        refused = Refused("This sign-in link is no longer good. The server prints a new one each "
                          "time it starts.", code="not_found")  # fmt: skip
        return refusal_page(request, refused)
    response = RedirectResponse("/desk", 303)
    await let_in(request, response, OWNER, "link")
    return response


@router.post("/sign-out")
async def sign_out(request: Request) -> Response:
    """This browser forgets the desk, the seats that hang on it and what it kept of rooms."""
    house = house_of(request)
    here = sign_in_of(house, request)
    if here:
        at, where = house.clock.now(), whence(request)

        def over(db: Database) -> None:
            sign_ins.end(db, here.account, here.id)
            note(db, at, here.account, "signed out", here.id, where)

        await house.write(over)
        await house.usher.look()
    response = RedirectResponse("/sign-in", 303)
    response.headers["Clear-Site-Data"] = '"storage"'
    house.cookies.take_back(response, COOKIE)
    forget_seats(house, response, request.cookies)
    return response


async def _proven(house: House, request: Request, email: str, password: str) -> Account:
    """Whose e-mail and password these are. Raises Refused, the same whatever is wrong."""
    knocking, where = house.porter.knocking, whence(request)
    if knocking.exhausted(where, email):
        raise Refused("Too many tries. Wait a few minutes, then try again.", code="rate_limited")
    account = house.porter.accounts.by_email(email) if email else None
    kept = account.password if account and account.active else ""
    if await house.porter.passwords.is_right(password, kept) and account:
        knocking.let_in(where, email)
        await _keep_up(house, account, password)
        return account
    knocking.note(where, email)
    who, at = account.id if account else "", house.clock.now()
    errand = partial(note, at=at, who=who, what="wrong password", target=who, where=where)
    await house.write(errand)
    raise Refused(WRONG, code="forbidden")


async def _keep_up(house: House, account: Account, password: str) -> None:
    """A password that was hashed with less work than today's is hashed again."""
    if is_old(account.password):
        hashed = await house.porter.passwords.hashed(password)
        await house.write(lambda db: accounts.set_password(db, account.id, hashed))


def _page(request: Request, email: str = "", problem: Refused | None = None) -> Response:
    language = language_of(request.headers.get("accept-language", ""))
    provider = house_of(request).porter.provider
    context = {"email": email[:254], "problem": sentence(problem, language) if problem else "",
               "provider": provider.name if provider else ""}  # fmt: skip
    return page(request, "accounts/sign_in.html", context, status_of(problem) if problem else 200)
