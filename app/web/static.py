"""The folder of scripts, styles and fonts, under a path that changes when they do."""

import gzip
import hashlib
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

FOR_EVER = "public, max-age=31536000, immutable"
TEXTS = ("text/", "image/svg", "application/json")


def fingerprint(folder: Path) -> str:
    """Twelve letters that stand for the content of every file in `folder`."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(str(path.relative_to(folder)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class _Kept:
    body: bytes
    headers: Mapping[str, str]


class Immutable:
    """Files that may be kept for ever, because their path names their content.

    Held in memory and packed once: a full room asks for thousands of them in its first seconds.
    """

    def __init__(self, directory: Path) -> None:
        paths = (path for path in directory.rglob("*") if path.is_file())
        self._files = {f"/{path.relative_to(directory).as_posix()}": _kept(path) for path in paths}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        kept = self._files.get(scope["path"].removeprefix(scope.get("root_path", "")))
        if kept is None or scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            raise HTTPException(404)
        packs = "gzip" in Headers(scope=scope).get("accept-encoding", "")
        form = kept[packs]
        await Response(form.body, headers=form.headers)(scope, receive, send)


def _kept(path: Path) -> tuple[_Kept, _Kept]:
    """As it is, and packed where that makes it smaller."""
    type, body = mimetypes.guess_type(path.name)[0] or "application/octet-stream", path.read_bytes()
    headers = {"Content-Type": f"{type}; charset=utf-8" if type.startswith("text/") else type,
               "Cache-Control": FOR_EVER, "Vary": "Accept-Encoding"}  # fmt: skip
    plain = _Kept(body, headers)
    if not type.startswith(TEXTS):
        return plain, plain
    return plain, _Kept(gzip.compress(body, mtime=0), headers | {"Content-Encoding": "gzip"})
