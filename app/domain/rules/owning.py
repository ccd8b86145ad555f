"""Whose a card is: its home, its authors, who may change it, and when nobody may."""

from app.domain.method import ArtefactType
from app.domain.people import By, Role, Seat
from app.domain.refusal import Refused
from app.domain.room import Artefact, Room
from app.domain.rules.permissions import maker_or_facilitator
from app.domain.rules.sight import refuse_changing, seen
from app.domain.text import TITLE, worded


def type_of(room: Room, id: str) -> ArtefactType:
    kind = room.method.type(id) if room.method else None
    if kind is None:
        raise Refused(
            "This workshop has no such kind of card. Reload the page and post again.",
            code="bad_request",
        )
    return kind


def titled(text: str) -> str:
    """A title is one line."""
    return worded(text, TITLE).replace("\n", " ")


def home(seat: Seat) -> str | None:
    """The team a card is made in; what facilitators write belongs to the whole session."""
    if seat.role is Role.FACILITATOR:
        return None
    if seat.team is None:
        raise Refused("Choose a team first. Your text is kept as a draft.")
    return seat.team


def authors_of(room: Room, named: tuple[str, ...], seat: Seat) -> tuple[str, ...]:
    """Those named, in their order; whoever sends is one, unless a facilitator writes for others."""
    for person in named:
        author = room.seats.get(person)
        if author is None or not author.present or author.team is None:
            raise Refused("Authors must be people who sit in a team of this room.")
        if seat.role is not Role.FACILITATOR and author.team != seat.team:
            raise Refused("Authors must be members of your own team.")
    writes_for_others = seat.role is Role.FACILITATOR and bool(named)
    first = () if writes_for_others or seat.person in named else (seat.person,)
    return (*first, *dict.fromkeys(named))


def own(room: Room, id: str, by: By) -> tuple[Artefact, ArtefactType]:
    """A standing card that this person may change, and its type."""
    seat = maker_or_facilitator(room, by)
    artefact = seen(room, id, by)
    facilitates = seat.role is Role.FACILITATOR and artefact.team is None
    if not facilitates and seat.person not in artefact.authors and seat.team not in artefact.teams:
        raise Refused(
            "“{title}” belongs to another team. Borrow from it, challenge it or comment on it.",
            code="forbidden",
            title=artefact.title,
        )
    refuse_changing(room, artefact, by)
    return artefact, type_of(room, artefact.type)


def refuse_promised_id(room: Room, id: str) -> None:
    if any(merge.artefact == id for merge in room.merges.values()):
        raise Refused("Somebody else’s card has this number. Post yours again.", code="bad_request")


def refuse_on_a_ballot(room: Room, artefact: Artefact) -> None:
    ballots = (b for b in room.ballots.values() if b.state != "closed")
    if any(artefact.id in ballot.options for ballot in ballots):
        raise Refused(
            "People are voting on “{title}” just now. Try again when the ballot is closed.",
            title=artefact.title,
        )
