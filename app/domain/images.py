"""A picture on a card: the journal holds its id and its words, the bytes lie elsewhere."""

from dataclasses import dataclass

MOST = 3
"""Pictures that one card holds."""

WORDS = 250
"""Characters in which a picture is described."""


@dataclass(frozen=True, slots=True)
class Image:
    """`alt`: what it shows, for whoever does not see it."""

    id: str
    alt: str
