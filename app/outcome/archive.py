"""The outcome pack: all files of an edition, as one archive or in a folder."""

import logging
import re
import unicodedata
from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from pathlib import Path

from app.outcome.edition import Edition, edition
from app.outcome.makers import MAKERS, Maker
from app.outcome.manifest import manifest
from app.outcome.orders import Step, Tell
from app.outcome.plain import encode
from app.outcome.snapshot import Snapshot
from app.outcome.variants import Variant

MANIFEST, NOT_MADE = "MANIFEST.json", "NOT_MADE.txt"

log = logging.getLogger(__name__)


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
    snapshot: Snapshot,
    variant: Variant = "sponsor",
    words: NullTranslations | None = None,
    frame: str = "",
    tell: Tell = lambda step: None,
    makers: Sequence[Maker] = MAKERS,
) -> Mapping[str, bytes]:
    """File name to content, sorted by name, the manifest among them.

    What could not be made is named in the manifest and in a file; all the rest is there.
    """
    made = edition(snapshot, variant, words, frame)
    held: dict[str, bytes] = {}
    missing: dict[str, str] = {}
    for done, maker in enumerate(makers):
        tell(Step(done, len(makers), maker.name))
        try:
            held |= maker.make(made)
        except Exception as error:
            log.exception("%s could not be made", maker.name)
            missing[maker.name] = sorry(made, maker.name, error)
    tell(Step(len(makers), len(makers), MANIFEST))
    if missing:
        held[NOT_MADE] = ("\n".join(missing.values()) + "\n").encode("utf-8", "replace")
    held[MANIFEST] = encode(manifest(made, held, missing))
    return dict(sorted(held.items()))


def sorry(edition: Edition, name: str, error: Exception) -> str:
    """One sentence for people; the log has the rest."""
    why = " ".join(str(error).split())[:200] or type(error).__name__
    said = edition.say("{name} could not be made: {why}. Everything else is here.")
    return said.format(name=name, why=why.rstrip("."))


def file_name(snapshot: Snapshot, variant: Variant = "sponsor") -> str:
    """What the download is called, in letters that every system can write."""
    ascii = unicodedata.normalize("NFKD", snapshot.room.title).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", ascii.lower()))[:40].strip("-") or "workshop"
    kind = "" if variant == "sponsor" else f"-{variant}"
    return f"{slug}-outcome-pack-draft{snapshot.draft}{kind}.zip"
