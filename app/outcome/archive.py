"""The outcome pack: all files of an edition, as one archive or in a folder."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from gettext import NullTranslations
from pathlib import Path

from app.outcome.documents import documents
from app.outcome.edition import Edition, edition
from app.outcome.figures.gallery import files as charts
from app.outcome.manifest import manifest
from app.outcome.measures_json import measures
from app.outcome.models.pack import models
from app.outcome.office.files import files as office
from app.outcome.plain import encode
from app.outcome.registers import registers
from app.outcome.schemas import schemas
from app.outcome.snapshot import Snapshot
from app.outcome.variants import Variant
from app.outcome.workshop_json import ballot_files, workshop
from app.outcome.zipped import zipped

MANIFEST = "MANIFEST.json"


def pack(
    snapshot: Snapshot, variant: Variant = "sponsor", words: NullTranslations | None = None
) -> bytes:
    """The pack as a ZIP archive."""
    return zipped(files(snapshot, variant, words))


def write(
    folder: Path,
    snapshot: Snapshot,
    variant: Variant = "sponsor",
    words: NullTranslations | None = None,
) -> list[Path]:
    """The pack as files under `folder`; what stands there under other names is left alone."""
    written = []
    for name, content in files(snapshot, variant, words).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.append(path)
    return written


def files(
    snapshot: Snapshot, variant: Variant = "sponsor", words: NullTranslations | None = None
) -> Mapping[str, bytes]:
    """File name to content, sorted by name, the manifest among them."""
    made = edition(snapshot, variant, words)
    held: dict[str, bytes] = {}
    for make in MAKERS:
        held |= make(made)
    held[MANIFEST] = encode(manifest(made, held))
    return dict(sorted(held.items()))


def data(made: Edition) -> dict[str, bytes]:
    tables = {f"data/{name}.csv": table.encode() for name, table in registers(made).items()}
    ballots = {f"data/ballots/{id}.json": encode(b) for id, b in ballot_files(made).items()}
    return {
        **tables,
        **ballots,
        **{f"data/{name}": content for name, content in schemas().items()},
        "data/workshop.json": encode(workshop(made)),
        "data/measures.json": encode(measures(made)),
    }


MAKERS: tuple[Callable[[Edition], Mapping[str, bytes]], ...] = (
    documents,
    data,
    models,
    charts,
    office,
)
"""Everything that makes files for the pack: file name to content."""


def file_name(snapshot: Snapshot, variant: Variant = "sponsor") -> str:
    """What the download is called, in letters that every system can write."""
    ascii = unicodedata.normalize("NFKD", snapshot.room.title).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", ascii.lower()))[:40].strip("-") or "workshop"
    kind = "" if variant == "sponsor" else f"-{variant}"
    return f"{slug}-outcome-pack-draft{snapshot.draft}{kind}.zip"
