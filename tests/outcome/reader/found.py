"""Entries of the recorded workshop as a reader would find them."""

from functools import lru_cache

from app.outcome.edition import edition
from app.outcome.reader.page import entries
from tests.outcome.recorded import snapshot


@lru_cache
def entries_of(variant="sponsor", of=snapshot):
    return {entry.id: entry for entry in entries(edition(of(), variant))}


def entry(id, variant="sponsor"):
    return entries_of(variant)[id]


def block(id, heading, variant="sponsor"):
    return next(b for b in entry(id, variant).blocks if b.heading == heading)


def fact(id, label, variant="sponsor"):
    """What is said under a label, wherever in the entry; the words alone."""
    told = [pair for b in entry(id, variant).blocks for pair in b.facts]
    return [_words(said) for name, several in told for said in several if name == label]


def items(id, heading, variant="sponsor"):
    """The words of each item, and its notes."""
    return [(_words(i.text), i.notes) for i in block(id, heading, variant).items]


def _words(said):
    return said if isinstance(said, str) else said[0]
