"""What people type, made fit to keep: one form of Unicode, no hidden characters, a limit."""

import re
import unicodedata

from app.domain.refusal import Refused

TITLE = 90
TEXT = 600
NAME = 60
LINE = 200
PAGE = 4000

_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
# Control characters but the end of a line, halves of characters, and overrides of the writing
# direction, which can make a text look like another one.
_HIDDEN = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_MINTED = re.compile(r"[A-Za-z0-9_-]{1,40}")


def clean(text: str, most: int) -> str:
    """The text in NFC, trimmed, without control characters; at most `most` code points."""
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    cleaned = unicodedata.normalize("NFC", _HIDDEN.sub("", lines)).strip()
    if len(cleaned) > most:
        raise Refused(
            "{length} characters are too many, {most} fit. Nothing is lost: shorten it, send it.",
            code="bad_request",
            length=len(cleaned),
            most=most,
        )
    return cleaned


def worded(text: str, most: int) -> str:
    """The same, where something has to be said."""
    cleaned = clean(text, most)
    if not cleaned:
        raise Refused(
            "There is nothing written yet. Write something, then send it.", code="bad_request"
        )
    return cleaned


def minted(id: str) -> str:
    """An id made by a browser, refused unless it is 1 to 40 of A-Z, a-z, 0-9, _ and -."""
    if not _MINTED.fullmatch(id):
        raise Refused(
            "The page sent something unreadable. Reload it and try again.", code="bad_request"
        )
    return id
