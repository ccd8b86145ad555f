"""Where a chart belongs: the section of a document that its subject feeds."""

from app.domain.room import Ballot
from app.outcome.edition import Edition

BALLOTS = "EVD-02"


def home(edition: Edition, type: str) -> str:
    """The section that a type of artefact belongs to."""
    found = edition.room.method.type(type) if edition.room.method else None
    return found.section if found else ""


def section_of(edition: Edition, ballot: Ballot) -> str:
    """Where its options are at home, if all are of one type; else, and run-offs, with the rest."""
    if ballot.runoff_of:
        return BALLOTS
    types = {a.type for o in ballot.options if (a := edition.room.artefacts.get(o))}
    whole = all(option in edition.room.artefacts for option in ballot.options)
    if len(types) != 1 or not whole:
        return BALLOTS
    return home(edition, types.pop()) or BALLOTS
