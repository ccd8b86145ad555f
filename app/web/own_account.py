"""One's own account: name, e-mail, password, and where one is signed in."""

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.refusal import Refused
from app.domain.text import NAME, clean
from app.store import accounts, sign_ins, tickets
from app.store.accounts import Account
from app.store.audit import note
from app.store.register import Database
from app.store.sign_ins import SignIn
from app.web.emails import email_from
from app.web.house import House, house_of
from app.web.passwords import SHORTEST, refuse_weak
from app.web.rendering import page, refusal_page, sentence, status_of
from app.web.signing import give_token, whole_account
from app.web.whence import whence
from app.words import language_of

router = APIRouter()

FREELY = ("link", "reset", "invitation")
"""Whoever came by one of these needs not say the password that they may have forgotten."""


@router.get("/account")
async def mine(request: Request) -> Response:
    try:
        account, here = whole_account(house_of(request), request)
    except Refused:
        return RedirectResponse("/sign-in", 303)
    return _page(request, account, here)


@router.post("/account/name")
async def say_name(request: Request, name: str = Form("")) -> Response:
    house = house_of(request)
    try:
        account, here = whole_account(house, request)
        said = clean(name, NAME)
    except Refused as refused:
        return refusal_page(request, refused)
    if not said:
        problem = Refused("Please say your name, so that people know who runs the workshop.",
                          code="bad_request")  # fmt: skip
        return _page(request, account, here, problem)
    await house.write(lambda db: accounts.rename(db, account.id, said))
    return RedirectResponse("/account?kept=name", 303)


@router.post("/account/password")
async def change(
    request: Request, email: str = Form(""), current: str = Form(""), password: str = Form("")
) -> Response:
    """A new password, and for who runs the house a new e-mail. All other sign-ins are over."""
    house = house_of(request)
    try:
        account, here = whole_account(house, request)
    except Refused as refused:
        return refusal_page(request, refused)
    try:
        await _prove(house, request, account, here, current)
        token = await _changed(house, request, (account, here), email, password)
    except Refused as refused:
        return _page(request, account, here, refused)
    response = RedirectResponse("/account?kept=password", 303)
    give_token(house, response, token)
    await house.usher.look()
    return response


@router.post("/account/sign-ins/{id}/end")
async def end(request: Request, id: str) -> Response:
    """Sign out another browser of one's own; `all`: every other one."""
    house = house_of(request)
    try:
        account, here = whole_account(house, request)
    except Refused as refused:
        return refusal_page(request, refused)
    at, where = house.clock.now(), whence(request)

    def over(db: Database) -> None:
        if id == "all":
            sign_ins.end_all(db, account.id, but=here.id)
        else:
            sign_ins.end(db, account.id, id)
        note(db, at, account.id, "ended sign-ins", id[:40], where)

    await house.write(over)
    await house.usher.look()
    return RedirectResponse("/account?kept=sign-ins", 303)


async def _prove(
    house: House, request: Request, account: Account, here: SignIn, current: str
) -> None:
    """That it is still the same person who signed in. Raises Refused."""
    if here.way in FREELY or not account.password:
        return
    knocking, where = house.porter.knocking, whence(request)
    if knocking.exhausted(where, account.email):
        raise Refused("Too many tries. Wait a few minutes, then try again.", code="rate_limited")
    if not await house.porter.passwords.is_right(current, account.password):
        knocking.note(where, account.email)
        raise Refused("This is not your password of now. Nothing was changed.", code="forbidden")


async def _changed(
    house: House, request: Request, whose: tuple[Account, SignIn], email: str, password: str
) -> str:
    """The token that this browser goes on with. Raises Refused."""
    account, here = whose
    address = email_from(email) if account.runs_the_house else account.email
    if not address:
        raise Refused("This does not look like an e-mail address.", code="bad_request")
    hashed, at, where = account.password, house.clock.now(), whence(request)
    if password or not account.password:
        refuse_weak(password, account.name, address)
        hashed = await house.porter.passwords.hashed(password)

    def kept(db: Database) -> str:
        if not accounts.set_email(db, account.id, address):
            return ""
        accounts.set_password(db, account.id, hashed)
        sign_ins.end_all(db, account.id, but=here.id)
        tickets.void(db, account.id)
        note(db, at, account.id, "changed how to sign in", account.id, where)
        return sign_ins.renew(db, here.id, at, here.way)

    if not (token := await house.write(kept)):
        raise Refused("Somebody else has this e-mail address here.", code="bad_request")
    return token


def _page(
    request: Request, account: Account, here: SignIn, problem: Refused | None = None
) -> Response:
    house = house_of(request)
    language = language_of(request.headers.get("accept-language", ""))
    context = {
        "account": account, "here": here, "account_name": account.name, "shortest": SHORTEST,
        "runs_the_house": account.runs_the_house, "asks": here.way not in FREELY,
        "sign_ins": house.porter.sign_ins.of_account(account.id, house.clock.now()),
        "kept": request.query_params.get("kept", ""),
        "problem": sentence(problem, language) if problem else "",
    }  # fmt: skip
    return page(request, "accounts/mine.html", context, status_of(problem) if problem else 200)
