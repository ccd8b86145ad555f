"""The order in which teams present was drawn."""

from app.domain.events import PresentersDrawn, Recorded
from app.domain.replacing import replace
from app.domain.room import Presenters, Room


def presenters_drawn(room: Room, event: PresentersDrawn, recorded: Recorded) -> Room:
    drawn = Presenters(event.seed, event.order)
    return replace(room, presenters={**room.presenters, event.round: drawn})
