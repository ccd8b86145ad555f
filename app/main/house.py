"""The application with all its parts, opened when it starts and closed when it stops."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from sqlalchemy import Engine
from sqlalchemy.exc import DataError, OperationalError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.status import HTTP_404_NOT_FOUND

from app import __version__
from app.domain.refusal import Refused
from app.live.caretaker import Caretaker
from app.live.clock import Clock, WorldClock
from app.live.connection import Goodbye
from app.live.lobby import Lobby
from app.live.neighbours import Neighbours
from app.live.usher import Usher
from app.main.logs import speak
from app.outcome.apart import made_apart
from app.settings import Settings, home
from app.store.accounts import Accounts
from app.store.audit import Audit
from app.store.company import Company
from app.store.database import (
    LockFile,
    is_shared,
    open_reader,
    open_writer,
    sqlite_file,
    warn_of_old_sqlite,
)
from app.store.failpoints import failpoint
from app.store.generation import begin_another, refuse_replaced
from app.store.generation import end as end_generation
from app.store.images import Images
from app.store.journal import Journal
from app.store.keeping import Keeping
from app.store.links import Links
from app.store.listening import Listening
from app.store.migrating import migrate
from app.store.register import Register
from app.store.shared_secret import shared_secret
from app.store.sharing import Sharing
from app.store.sign_ins import SignIns
from app.store.tickets import Tickets
from app.web import (
    care,
    desk,
    downloads,
    editing,
    entrance,
    following,
    forgotten,
    health,
    images,
    insight,
    metrics,
    notes,
    own_account,
    own_data,
    pages,
    people,
    personal_codes,
    picture,
    preflight,
    readers,
    rehearsals,
    room_links,
    sharing,
    sign_in,
    sign_in_with,
    stream,
    welcome,
)
from app.web.access import Access
from app.web.background import Background
from app.web.cookies import Cookies, secret_of
from app.web.guard import Guard, protect
from app.web.house import House
from app.web.library import Library
from app.web.limits import Limits
from app.web.packing import Making, Packing
from app.web.picture import PictureDoor
from app.web.porter import Porter
from app.web.provider import Provider
from app.web.rendering import environment, refusal_page
from app.web.socket import SocketDoor
from app.web.static import Immutable, fingerprint

RESTARTING = Goodbye(1012, "the server restarts")
LARGEST_FRAME = 32_768  # bytes

PARTS = (
    entrance, desk, rehearsals, pages, picture, downloads, insight, editing, sharing, readers,
    following, health, metrics, images, stream, preflight, sign_in, room_links,
    personal_codes, welcome, forgotten,
    own_account, people, sign_in_with, care, own_data, notes,
)  # fmt: skip

IN_ITS_OWN_PROCESS: Making = partial(made_apart, prepare=speak)

log = logging.getLogger(__name__)


def create_app(
    settings: Settings, clock: Clock | None = None, making: Making = IN_ITS_OWN_PROCESS
) -> FastAPI:
    """The whole house. Opening anything waits for the start of the application.

    `making`: how packs are made.
    """
    time = clock or WorldClock()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as closing:
            app.state.house = await _open(settings, time, making, closing)
            yield

    app = FastAPI(lifespan=lifespan, title="Charrette", version=__version__,
                  docs_url=None, redoc_url=None, openapi_url=None)  # fmt: skip
    _doors(app, settings)
    return app


async def _open(settings: Settings, clock: Clock, making: Making, closing: AsyncExitStack) -> House:
    """Whatever was opened is closed again, last things first, also if the rest does not open."""
    settings.data.mkdir(parents=True, exist_ok=True)
    if file := sqlite_file(settings.database_url):
        lock = LockFile(file)
        lock.take()
        closing.callback(lock.release)
    house = _furnish(settings, clock, making)
    if file:
        closing.push_async_callback(asyncio.to_thread, end_generation, settings.database_url, file)
    house.journal.start()
    closing.push_async_callback(asyncio.to_thread, house.journal.stop)
    house.lobby.start()
    _meet_neighbours(house, closing)
    house.usher.start()
    closing.callback(house.usher.stop)
    house.caretaker.start()
    closing.callback(house.caretaker.stop)
    house.pulse.start()
    closing.callback(house.pulse.stop)
    closing.push_async_callback(house.lobby.close, RESTARTING)
    closing.push_async_callback(house.background.stop)
    closing.push_async_callback(house.packing.stop)
    return house


def _meet_neighbours(house: House, closing: AsyncExitStack) -> None:
    """Where other servers may have the same database, they are heard and told."""
    if house.company is None:
        return
    neighbours = Neighbours(house.lobby, house.journal, house.company)
    listening = Listening(house.settings.database_url, neighbours.heard)
    neighbours.start()
    closing.push_async_callback(neighbours.stop)
    listening.start()
    closing.push_async_callback(asyncio.to_thread, listening.stop)


def _furnish(settings: Settings, clock: Clock, making: Making) -> House:
    warn_of_old_sqlite()
    writer, reader = open_writer(settings.database_url), open_reader(settings.database_url)
    migrate(writer)
    if file := sqlite_file(settings.database_url):
        refuse_replaced(writer, file)
        begin_another(writer, file)
    journal = Journal(writer, reader, failpoint(settings.fail))
    entries = Register(reader)
    prefix = fingerprint(home() / "static")
    shared = is_shared(settings.database_url)
    lobby = Lobby(journal, entries, clock, shared=shared)
    provider = Provider(settings) if settings.oidc_issuer else None
    porter = Porter(Accounts(reader), SignIns(reader), Tickets(reader), Links(reader), provider)
    return House(
        settings=settings,
        clock=clock,
        journal=journal,
        register=entries,
        sharing=Sharing(reader),
        images=Images(reader),
        lobby=lobby,
        cookies=Cookies(_secret(settings, writer), secure=settings.secure),
        library=Library.read(home() / "sessions"),
        limits=Limits.by(clock),
        packing=Packing(making),
        pages=environment(home() / "templates"),
        static=f"/static/{prefix}",
        build=prefix,
        background=Background(),
        porter=porter,
        company=Company(reader) if shared else None,
        usher=Usher(lobby, entries, porter.sign_ins, porter.links, journal, clock),
        caretaker=Caretaker(
            lobby, journal, Keeping(reader), Audit(reader), clock, settings.keep_days
        ),
    )


def _secret(settings: Settings, writer: Engine) -> str:
    """Told to this server, or kept where its cookies must be read: by all with its database."""
    if settings.secret:
        return settings.secret
    shared = is_shared(settings.database_url)
    return shared_secret(writer) if shared else secret_of(settings.data)


def _doors(app: FastAPI, settings: Settings) -> None:
    for part in PARTS:
        app.include_router(part.router)
    static = home() / "static"
    app.mount(f"/static/{fingerprint(static)}", Immutable(directory=static))
    app.add_exception_handler(HTTPException, _not_found)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(OperationalError, _database_away)
    app.add_exception_handler(DataError, _unreadable)
    app.add_exception_handler(Exception, _broken)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=3)
    app.add_middleware(PictureDoor)
    app.add_middleware(SocketDoor)
    app.add_middleware(Guard, secure=settings.secure, public_url=settings.public_url)
    app.add_middleware(Access)


async def _not_found(request: Request, error: Exception) -> Response:
    """Also for what an address does not take; the status stays what it was."""
    assert isinstance(error, HTTPException)
    sentence = "There is nothing at this address."
    if error.status_code != HTTP_404_NOT_FOUND:
        sentence = "This address does not take what was sent to it. Nothing was changed."
    answer = refusal_page(request, Refused(sentence, code="not_found"))
    answer.status_code = error.status_code
    return answer


async def _unreadable(request: Request, error: Exception) -> Response:
    sentence = "Something in this form is not as expected. Go back, look at it, send it again."
    return refusal_page(request, Refused(sentence, code="bad_request"))


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return refusal_page(request, error)


async def _database_away(request: Request, error: Exception) -> Response:
    """One on another machine may be out of reach for a while."""
    assert isinstance(error, OperationalError)
    log.warning("The database did not answer: %s", error.orig)
    sentence = "The server cannot reach its database just now. Nothing is lost; try again soon."
    return refusal_page(request, Refused(sentence, code="storage"))


async def _broken(request: Request, error: Exception) -> Response:
    log.error("A page broke", exc_info=error)
    sentence = "Something went wrong here. Nothing was lost; please try again."
    answer = refusal_page(request, Refused(sentence, code="internal"))
    secure = request.app.state.house.settings.secure
    protect(answer.headers, request.headers.get("host", ""), secure)  # the guard stands inside
    return answer
