"""Pages and sentences: Jinja2 with translations, one environment for the whole house."""

from collections.abc import Mapping
from pathlib import Path

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from structlog.contextvars import bind_contextvars

from app.domain.refusal import Refused
from app.web.house import house_of
from app.words import catalogue, language_of

STATUS = {
    "not_found": 404, "forbidden": 403, "rate_limited": 429, "busy": 503, "storage": 503,
    "internal": 500, "bad_request": 400,
}  # fmt: skip
CONFLICT = 409


def environment(templates: Path) -> Environment:
    """Autoescape everywhere; a name that a page forgot to pass is an error, not a blank."""
    pages = Environment(
        loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    pages.policies["ext.i18n.trimmed"] = True
    return pages


def page(
    request: Request, name: str, context: Mapping[str, object], status: int = 200
) -> HTMLResponse:
    """A template in the reader's language."""
    house = house_of(request)
    language = language_of(request.headers.get("accept-language", ""))
    words = catalogue(language)
    body = house.pages.get_template(name).render(
        {"_": words.gettext, "gettext": words.gettext, "ngettext": words.ngettext,
         "static": house.static, "lang": language, "boot": {"build": house.build}, **context}
    )  # fmt: skip
    return HTMLResponse(body, status)


def sentence(refused: Refused, language: str) -> str:
    """What a refusal says, in the reader's language."""
    said = catalogue(language).gettext(refused.sentence)
    return said.format(**refused.values) if refused.values else said


def status_of(refused: Refused) -> int:
    """Also remembered for the request's line in the log: why it was refused, not in which words."""
    bind_contextvars(refused=refused.code)
    return STATUS.get(refused.code, CONFLICT)


def refusal_json(request: Request, refused: Refused) -> JSONResponse:
    """The same for a script that asked."""
    language = language_of(request.headers.get("accept-language", ""))
    return JSONResponse({"sentence": sentence(refused, language)}, status_of(refused))


def refusal_page(request: Request, refused: Refused) -> HTMLResponse:
    """A page that says in a sentence why not."""
    language = language_of(request.headers.get("accept-language", ""))
    title = catalogue(language).gettext("That did not work")
    context = {"title": title, "sentence": sentence(refused, language)}
    return page(request, "error.html", context, status_of(refused))
