"""What people wrote, as letters that an office document may hold."""

import re

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not allow."""

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Invisible signs that turn the direction of whatever follows them, our own words too."""


def legal(text: str) -> str:
    return FORBIDDEN.sub("", text)


def line(text: str) -> str:
    """On one line, without signs that would act on their neighbours."""
    return " ".join(TURNING.sub("", legal(text)).split())
