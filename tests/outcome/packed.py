"""Whole packs of rooms that many tests look into: made once, because that takes seconds."""

from functools import lru_cache

from app.outcome.archive import files
from tests.outcome.recorded import snapshot


@lru_cache(maxsize=8)
def packed(variant="sponsor", of=snapshot):
    """File name to content."""
    return files(of(), variant)
