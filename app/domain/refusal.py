"""How a rule says no: a sentence that the person who asked can understand."""

from typing import Literal

Code = Literal[
    "refused", "forbidden", "not_found", "stale", "closed", "bad_request",
    "rate_limited", "busy", "storage", "internal",
]  # fmt: skip

RETRYABLE: frozenset[Code] = frozenset({"rate_limited", "busy", "storage"})
"""Refusals that say nothing about the request itself: the same one may go through later."""


class Refused(Exception):
    """Says what cannot be done and what to do instead; shown only to whoever asked.

    `sentence` is the message id for translation and may hold `{placeholders}` for `values`;
    `str(refused)` is the filled English sentence.
    """

    def __init__(self, sentence: str, *, code: Code = "refused", **values: object) -> None:
        super().__init__(sentence.format(**values) if values else sentence)
        self.sentence = sentence
        self.code: Code = code
        self.values = values
