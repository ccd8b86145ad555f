"""Whose voices a model has, and what it only rearranges."""

from app.domain.commands import CloseWorkshop, PostArtefact, RecordDecision, TakeSeat
from app.domain.people import Profile, Role
from app.outcome.voices_records import rearrangements, voices
from tests.cast import AMBER, FAY, MAYA, THE_ROOM
from tests.domain.model.operating import playing
from tests.outcome.played import edition_of

GUEST = TakeSeat("gwen", Role.GUEST, Profile(guest_of="customer"), AMBER)
SERVICE = {"customer_gets": "a yes", "threshold": "the same evening", "novelty": "rearranged"}


def posted(id, type, fields):
    return (MAYA, PostArtefact(id, type, f"Title of {id}", fields))


def told(*steps, variant="internal"):
    return edition_of(playing(*steps, (FAY, CloseWorkshop())), variant)


def test_what_only_rearranges_is_counted_and_listed():
    """Seed A: value also comes from rearranging what is there."""
    new = {**SERVICE, "novelty": "new"}
    chalk = {"rung": 1, "recipe": "chalk it", "rearranges": "chalk, a step"}
    cards = (
        posted("s1", "service", SERVICE),
        posted("s2", "service", new),
        posted("r1", "practice", chalk),
    )
    (panel,) = rearrangements(told(*cards))
    assert [row.cells[0] for row in panel.rows] == ["Title of s1", "Title of r1"]
    assert panel.note.startswith("2 cards bring nothing new")
    assert rearrangements(told()) == []


def test_customers_partners_and_those_inside_are_counted():
    """Seed E: customers, insiders and partners are engaged, and one sees that they were."""
    (panel,) = voices(told((THE_ROOM, GUEST)))
    assert [row.cells for row in panel.rows] == [("people who work here", "3"), ("customers", "1")]


def test_few_are_not_told_apart_where_the_public_reads():
    assert voices(told((THE_ROOM, GUEST), variant="public")) == []


def test_it_is_said_how_much_was_written_by_those_who_have_to_keep_it():
    adopted = RecordDecision("d1", "Go", "facilitator", statuses={"s1": "adopted"})
    (panel,) = voices(told(posted("s1", "service", SERVICE), (FAY, adopted)))
    assert panel.note == "1 of 1 adopted services were written by people who work here."
