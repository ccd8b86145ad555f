"""Archives that are equal to the byte when their content is: no entry has a time of its own."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
"""The oldest time that a ZIP archive can hold."""

PROPERTIES = "docProps/core.xml"
STAMP = re.compile(rb"(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(?=<)")


def zipped(files: Mapping[str, bytes]) -> bytes:
    """File name to content as a ZIP archive, in the order given."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = ZipInfo(name, EPOCH.timetuple()[:6])
            entry.external_attr = 0o644 << 16
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()


def stamped(
    document: bytes, at: datetime | None, replaced: Mapping[str, bytes] | None = None
) -> bytes:
    """An office document, and the workbooks inside it, as written at this moment.

    `replaced`: parts that have another content than the library gave them.
    """
    moment = f"{(at or EPOCH).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}".encode()
    held: dict[str, bytes] = {}
    with ZipFile(BytesIO(document)) as archive:
        for name in archive.namelist():
            content = (replaced or {}).get(name) or archive.read(name)
            if name.endswith(".xlsx"):
                content = stamped(content, at)
            held[name] = STAMP.sub(rb"\g<1>" + moment, content) if name == PROPERTIES else content
    return zipped(held)
