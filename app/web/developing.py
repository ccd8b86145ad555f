"""A picture that somebody sent becomes one of ours: looked at, made smaller, written anew.

What it was called, where and with what it was taken, and anything that was hidden in the file
stays behind: only what can be seen is painted into a new one.
"""

import io
from dataclasses import dataclass

from PIL import Image, ImageOps

from app.domain.refusal import Refused

WIDEST, SMALL = 1600, 480  # pixels of the longer side
QUALITY = 80
MOST_PIXELS = 50_000_000
MOST_TO_UNPACK = 24_000_000
"""Pixels of what is not JPEG: it is unpacked whole, four bytes each, before it is made smaller."""

MAGIC = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG", b"RIFF": "WEBP"}

Image.MAX_IMAGE_PIXELS = MOST_PIXELS

UNREADABLE = (
    OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, MemoryError,
    Image.DecompressionBombError, Image.DecompressionBombWarning,
)  # fmt: skip
"""What a broken or hostile file makes a decoder raise."""


@dataclass(frozen=True, slots=True)
class Developed:
    """Both are WebP."""

    body: bytes
    small: bytes


def developed(sent: bytes) -> Developed:
    """Takes up to half a second, so ask in a thread. Raises Refused."""
    kind = _kind(sent)
    try:
        with Image.open(io.BytesIO(sent), formats=(kind,)) as image:
            _refuse_too_many_pixels(image, kind)
            image.draft("RGB", (WIDEST, WIDEST))  # a JPEG is made smaller while it is unpacked
            return _written(ImageOps.exif_transpose(image))
    except UNREADABLE as error:
        raise _unreadable() from error


def _kind(sent: bytes) -> str:
    """By its first bytes: what a file is called, or says that it is, does not count."""
    kind = next((kind for magic, kind in MAGIC.items() if sent.startswith(magic)), "")
    if not kind or (kind == "WEBP" and sent[8:12] != b"WEBP"):
        raise Refused("Only PNG, JPEG and WebP pictures can be added. Nothing was changed.",
                      code="bad_request")  # fmt: skip
    return kind


def _refuse_too_many_pixels(image: Image.Image, kind: str) -> None:
    """The size stands in the file's head; nothing was unpacked yet."""
    most = MOST_PIXELS if kind == "JPEG" else MOST_TO_UNPACK
    if image.width * image.height > most:
        raise Refused("This picture has too many pixels. Make it smaller, then add it.",
                      code="bad_request")  # fmt: skip


def _written(image: Image.Image) -> Developed:
    clear = image.has_transparency_data
    painted = image.convert("RGBA" if clear else "RGB")
    return Developed(_webp(painted, WIDEST), _webp(painted, SMALL))


def _webp(image: Image.Image, longest: int) -> bytes:
    smaller = image.copy()
    smaller.thumbnail((longest, longest))
    fresh = Image.new(smaller.mode, smaller.size)
    fresh.paste(smaller)  # nothing that the file said beside its pixels comes along
    out = io.BytesIO()
    fresh.save(out, "WEBP", quality=QUALITY)
    return out.getvalue()


def _unreadable() -> Refused:
    return Refused("This picture could not be read; the file may be broken. Nothing was changed.",
                   code="bad_request")  # fmt: skip
