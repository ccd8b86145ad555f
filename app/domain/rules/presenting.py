"""In which order teams present what they made: by lot, with digits that anybody can check."""

from datetime import datetime

from app.domain.ballots.ladder import draw
from app.domain.commands import DrawPresenters
from app.domain.events import Event, PresentersDrawn
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules.bell import running
from app.domain.rules.permissions import facilitator

SEED_DIGITS = 8
PRESENTING = frozenset({"reveal", "gallery", "ladder"})
"""Types of rounds in which team after team shows something."""


def draw_presenters(room: Room, command: DrawPresenters, by: By, at: datetime) -> list[Event]:
    """Once for each round: a lot that may be drawn again is none."""
    facilitator(room, by)
    round = running(room)
    if round.design.type not in PRESENTING:
        raise Refused("Teams present in a sharing round. Draw the order when one runs.")
    _refuse_odd(command.seed)
    drawn = room.presenters.get(round.id)
    if drawn and drawn.seed == command.seed:
        return []
    if drawn:
        raise Refused("The lot is drawn for this round, and it stays as it fell.", code="stale")
    teams = [team for team in room.teams if room.members(team)]
    if not teams:
        raise Refused("There is no team with people in it yet.")
    return [PresentersDrawn(round.id, command.seed, tuple(draw(round.id, command.seed, teams)))]


def _refuse_odd(seed: str) -> None:
    if not (len(seed) == SEED_DIGITS and seed.isascii() and seed.isdigit()):
        raise Refused("The lot needs eight digits, drawn in the room.", code="bad_request")
