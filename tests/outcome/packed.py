"""Whole packs of rooms that many tests look into: each file made once, because that takes seconds.

Tests of one process share what was made, so all tests of packs go to the same one.
"""

from functools import cache

from app.outcome.archive import files
from app.outcome.edition import edition
from app.outcome.makers import MAKERS, Maker
from tests.outcome.recorded import snapshot

MADE_BY = {maker.name: maker.make for maker in MAKERS}


def told(of=snapshot, variant="sponsor"):
    """The edition of a room; its charts are drawn once, whoever asks for them."""
    return _told(of, variant)


def part(name, of=snapshot, variant="sponsor"):
    """What one maker makes: file name to content."""
    return _part(name, of, variant)


def parts(names, of=snapshot, variant="sponsor"):
    """What these makers make, together."""
    return {file: content for name in names for file, content in part(name, of, variant).items()}


def packed(variant="sponsor", of=snapshot):
    """All of it, file name to content."""
    return _packed(of, variant)


@cache
def _told(of, variant):
    return edition(of(), variant)


@cache
def _part(name, of, variant):
    return MADE_BY[name](_told(of, variant))


@cache
def _packed(of, variant):
    kept = [Maker(name, lambda _, name=name: _part(name, of, variant)) for name in MADE_BY]
    return files(of(), variant, makers=kept)
