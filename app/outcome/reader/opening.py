"""What the reader shows before anybody has looked for anything."""

from app.outcome.edition import Edition
from app.outcome.headlines import status
from app.outcome.reader.entries import Block, Entry, Item, blocks, facts, to_any
from app.outcome.sentences import grade_words
from app.outcome.surroundings import first_page

START = "start"


def opening(edition: Edition) -> Entry:
    room = edition.room
    told = facts(
        (edition.say("Goal"), room.mandate.goal),
        (edition.say("What this is"), " · ".join(status(edition))),
    )
    held = [ballot.id for ballot in room.ballots.values() if not ballot.presurvey]
    made = blocks(
        told,
        _not_settled(edition),
        _of(edition, edition.say("Decisions"), list(room.decisions)),
        _of(edition, edition.say("Ballots"), held),
        _of(edition, edition.say("Answers of the sponsor"), list(room.requests)),
        _grades(edition),
    )
    return Entry(START, "", "", room.title or edition.say("A workshop"), made)


def _of(edition: Edition, heading: str, ids: list[str]) -> Block:
    return Block(heading, items=tuple(Item(to_any(edition, id)) for id in ids))


def _not_settled(edition: Edition) -> Block:
    return Block(edition.say("Not settled"), words=tuple(edition.once(first_page).unsettled))


def _grades(edition: Edition) -> Block:
    """How many statements stand how firm, and what the letters mean."""
    rows = tuple(
        (letter, str(edition.counts.get(letter, 0)), word, rule)
        for letter, (word, rule) in grade_words(edition).items()
    )
    _ = edition.say
    head = (_("Grade"), _("Statements"), _("In a word"), _("Rule"))
    return Block(_("How sure are we"), head=head, rows=rows)
