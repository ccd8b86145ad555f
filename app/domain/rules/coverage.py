"""Facilitators point teams to the lanes in which they have nothing yet."""

from datetime import datetime

from app.domain import text
from app.domain.commands import CallOutCoverage
from app.domain.events import CoverageCalledOut, Event, MessageSent
from app.domain.model.coverage import coverage
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules.permissions import facilitator, team_of


def call_out_coverage(room: Room, command: CallOutCoverage, by: By, at: datetime) -> list[Event]:
    """Each team concerned gets one message; cells that were filled meanwhile are left out."""
    facilitator(room, by)
    call = text.minted(command.call)
    if any(each.id == call for each in room.call_outs):
        return []
    empty = set(coverage(room).empty)
    cells = tuple(dict.fromkeys(cell for cell in command.cells if cell in empty))
    if not cells:
        raise Refused("Nothing is empty there any more. Look at the table again.", code="stale")
    teams = dict.fromkeys(team for _, team in cells)
    return [CoverageCalledOut(call, cells), *(_message(room, command, t) for t in teams)]


def _message(room: Room, command: CallOutCoverage, team: str) -> MessageSent:
    said = text.worded(command.texts.get(team, ""), text.TEXT)
    return MessageSent(f"{command.call[:30]}-{team}"[:40], said, team_of(room, team).id, None)
