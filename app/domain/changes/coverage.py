"""Teams were told in which lanes they have nothing."""

from app.domain.events import CoverageCalledOut, Recorded
from app.domain.replacing import replace
from app.domain.room import CallOut, Room


def coverage_called_out(room: Room, event: CoverageCalledOut, recorded: Recorded) -> Room:
    call = CallOut(event.call, event.cells, recorded.at)
    return replace(room, call_outs=(*room.call_outs, call))
