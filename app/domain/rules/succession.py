"""What a new workshop takes along from the one that it continues, and who goes on with it."""

from datetime import datetime

from app.domain.commands import Brought, OpenRoom, ParkItem, TakeOn
from app.domain.events import ArtefactPosted, ArtefactTakenOn, Event, ItemParked, TermDefined
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules.permissions import team_maker
from app.domain.rules.sight import reads_silently, refuse_gone, seen
from app.domain.text import TEXT, clean, minted

MOST_BROUGHT = 400


def brought_along(command: OpenRoom) -> list[Event]:
    """Cards of no team, seen by all from the start; what was parked; what words mean."""
    if len({card.artefact for card in command.brought}) < len(command.brought):
        raise Refused("One card was brought along twice.", code="bad_request")
    if len(command.brought) > MOST_BROUGHT:
        raise Refused("At most {most} cards can be brought along.", most=MOST_BROUGHT)
    return [
        *(_posted(card, command) for card in command.brought),
        *(_parked(item) for item in command.parked),
        *(TermDefined(t.term, t.meaning, t.not_to_be_confused_with) for t in command.terms),
    ]


def _parked(item: ParkItem) -> ItemParked:
    return ItemParked(minted(item.item), item.text, None, item.reason, item.look_again)


def _posted(card: Brought, command: OpenRoom) -> ArtefactPosted:
    """The fields were checked when the card was made, by the method of that workshop."""
    if command.method.type(card.type) is None:
        raise Refused("“{title}” is of a kind that this method does not know.", title=card.title)
    return ArtefactPosted(
        minted(card.artefact),
        card.type,
        card.title,
        card.fields,
        None,
        (),
        (),
        "",
        True,
        origin="brought_in",
        internal_only=card.internal_only,
        brought=clean(card.why, TEXT),
    )


def take_on(room: Room, command: TakeOn, by: By, at: datetime) -> list[Event]:
    """Whoever takes it on first has it; the others can borrow from it then."""
    seat, team = team_maker(room, by)
    artefact = seen(room, command.artefact, by)
    if not artefact.brought:
        raise Refused("“{title}” was made in this workshop. Borrow from it.", title=artefact.title)
    if team in artefact.teams:
        return []
    refuse_gone(artefact)
    if artefact.team:
        raise Refused(
            "{team} goes on with “{title}” already. Borrow from it, or join in there.",
            team=room.teams[artefact.team].name,
            title=artefact.title,
        )
    if reads_silently(room):
        raise Refused("This is silent reading: leave marks now, take it on in the next round.")
    return [ArtefactTakenOn(artefact.id, team, seat.person)]
