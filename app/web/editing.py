"""Where facilitators edit the documents: leads, words, order, what is left out or contested."""

import secrets
from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from app import messages
from app.domain.commands import Command, ContestLine, HideLine, OrderLines, RewordLine, WriteLead
from app.domain.refusal import Refused
from app.outcome.desk_copy import Copy, copy_of
from app.web.house import house_of
from app.web.insight import as_it_is
from app.web.rendering import page, refusal_json, refusal_page
from app.web.seats import Visit, visit
from app.words import catalogue, language_of

router = APIRouter()

Form = Mapping[str, str]


@router.get("/rooms/{code}/edit")
async def edit(request: Request, code: str) -> Response:
    house = house_of(request)
    try:
        visitor = await visit(house, code, "facilitator", request.cookies)
    except Refused as refused:
        return refusal_page(request, refused)
    copy = await _copy(request, visitor)
    room = visitor.host.room
    context = {"title": room.title, "code": code, "chapters": copy.chapters,
               "may": room.stage != "archived"}  # fmt: skip
    return page(request, "rooms/edit.html", context)


@router.post("/rooms/{code}/edit")
async def change(request: Request, code: str) -> Response:
    """One form, one command; the page comes back at the place where one was."""
    house = house_of(request)
    form = {key: str(value) for key, value in (await request.form()).items()}
    scripted = "application/json" in request.headers.get("accept", "")
    try:
        visitor = await visit(house, code, "facilitator", request.cookies)
        command = await _asked(request, visitor, form)
        await visitor.host.do(f"edit-{secrets.token_hex(8)}", visitor.person, command)
    except Refused as refused:
        return (refusal_json if scripted else refusal_page)(request, refused)
    if scripted:
        return Response(messages.encode({"saved": True}), media_type="application/json")
    return RedirectResponse(f"/rooms/{code}/edit#{form.get('at', '')[:60]}", 303)


async def _asked(request: Request, visitor: Visit, form: Form) -> Command:
    """The command that a form asks for. Raises Refused."""
    artefact, reason = form.get("artefact", ""), form.get("reason", "")
    match form.get("act"):
        case "lead":
            return WriteLead(form.get("section", ""), form.get("text", ""))
        case "reword":
            return RewordLine(artefact, form.get("text", ""), reason)
        case "as_written":
            return RewordLine(artefact, "")
        case "hide" | "show" as act:
            return HideLine(artefact, act == "hide", reason)
        case "contest" | "settle" as act:
            return ContestLine(artefact, act == "contest", reason)
        case "up" | "down" as act:
            section = form.get("section", "")
            shown = (await _copy(request, visitor)).order(section)
            return OrderLines(section, moved(shown, artefact, -1 if act == "up" else 1))
        case _:
            raise Refused("The page sent something unreadable. Reload it and try again.",
                          code="bad_request")  # fmt: skip


def moved(order: tuple[str, ...], one: str, by: int) -> tuple[str, ...]:
    """The order with one of them a place earlier (-1) or later (1); at the end it stays."""
    if one not in order:
        return order
    at = order.index(one)
    to = min(max(at + by, 0), len(order) - 1)
    others = (*order[:at], *order[at + 1 :])
    return (*others[:to], one, *others[to:])


async def _copy(request: Request, visitor: Visit) -> Copy:
    house, host = house_of(request), visitor.host
    language = language_of(request.headers.get("accept-language", ""))
    snapshot, words = as_it_is(house, visitor), catalogue(language)
    question = f"edit/{language}/{visitor.host.key}"
    return await house.looks.at(host.head, question, lambda: copy_of(snapshot, words))
