"""The whole picture of a room as one person sees it: the first load and every failed resume."""

import re

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from app.domain.refusal import Refused
from app.store.database import UNANSWERED
from app.web.house import house_of
from app.web.pipe import pipe_of
from app.web.rendering import refusal_json
from app.web.seats import MovedOn, Visit, visit

router = APIRouter()

PATH = "/rooms/{code}/picture"
WHOLE = 512 * 1024  # bytes of a picture that the kernel takes at once
ADDRESS = re.compile(r"/rooms/([^/]+)/picture")


class PictureDoor:
    """Leads past the layers that are for pages whoever takes the picture packed and may see it.

    When a whole room comes back at once, those layers cost more than the picture. Everybody else
    goes on to the page behind this door, which looks again, and says in words why not.
    """

    path = PATH

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await self._packed(scope) if scope["type"] == "http" else None
        await (answer or self._app)(scope, receive, send)

    async def _packed(self, scope: Scope) -> Response | None:
        found = ADDRESS.fullmatch(scope["path"]) if scope["method"] == "GET" else None
        request = Request(scope)
        if found is None or "gzip" not in request.headers.get("accept-encoding", ""):
            return None
        try:
            visitor = await _visitor(request, found[1])
        except (Refused, *UNANSWERED):
            return None
        scope["route"] = self
        pipe_of(scope).hide(WHOLE)
        build = house_of(request).build
        return _answer(
            visitor.host.packed_picture(visitor.person, visitor.you, build),
            {"Content-Encoding": "gzip"},
        )


@router.get(PATH)
async def picture(request: Request, code: str) -> Response:
    try:
        visitor = await _visitor(request, code)
    except MovedOn as moved:
        return JSONResponse({"elsewhere": moved.page}, 403)
    except Refused as refused:
        return refusal_json(request, refused)
    build = house_of(request).build
    return _answer(visitor.host.picture(visitor.person, visitor.you, build), {})


async def _visitor(request: Request, code: str) -> Visit:
    """Raises Refused."""
    place = request.query_params.get("as", "participant")
    return await visit(house_of(request), code, place, request.cookies)


def _answer(body: str | bytes | None, headers: dict[str, str]) -> Response:
    vary = {"Vary": "Accept-Encoding"}
    return Response(body, headers=headers | vary, media_type="application/json")
