"""Editions of rooms that a test has played."""

from app.outcome.edition import edition
from app.outcome.snapshot import Person, Snapshot
from tests.cast import NAMES


def edition_of(play, variant="internal"):
    names = {id: Person(name) for id, name in NAMES.items() if id in play.room.seats}
    journal = tuple(play.journal)
    return edition(Snapshot(play.room, names, len(journal), journal, "test"), variant)
