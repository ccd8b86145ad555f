"""The manifest: what a pack holds, made from which place of which record, checked by SHA-256."""

from collections.abc import Mapping
from hashlib import sha256

from app.domain.design import SessionDesign
from app.domain.maturity import MaturityModel
from app.domain.method import Method
from app.outcome.edition import Edition
from app.outcome.models.pack import VERSIONS
from app.outcome.plain import Json, moment

FORMAT = "charrette-pack/1"


def manifest(
    edition: Edition, files: Mapping[str, bytes], not_made: Mapping[str, str] | None = None
) -> dict[str, Json]:
    """`generated_at` is when the last thing happened: the same record gives the same pack.

    `not_made`: what is missing, and a sentence that says why.
    """
    snapshot, design, method = edition.snapshot, edition.room.design, edition.room.method
    return {
        "format": FORMAT,
        "title": edition.room.title,
        "variant": edition.variant,
        "draft": snapshot.draft,
        "snapshot": snapshot.seq,
        "generated_at": moment(snapshot.at),
        "app_version": snapshot.app_version,
        "design": _version(design),
        "method": _version(method),
        "maturity": _version(method.maturity if method else None),
        "models": dict(VERSIONS),
        "frame": edition.frame or None,
        "not_made": dict(not_made or {}),
        "files": {
            name: {"sha256": sha256(content).hexdigest(), "bytes": len(content)}
            for name, content in sorted(files.items())
        },
    }


def _version(named: SessionDesign | Method | MaturityModel | None) -> Json:
    return {"id": named.id, "version": named.version} if named else None
