"""What a facilitator did at the bell last, kept so that it can be taken back."""

from app.domain.events import Recorded, VersionRef
from app.domain.replacing import replace
from app.domain.room import Act, Room, Round

CLOSING = "Round closed"
"""The first half of an act that goes on: starting or reopening another round."""


def acted(
    room: Room, recorded: Recorded, label: str, revealed: tuple[VersionRef, ...] = ()
) -> Room:
    """Remember the agenda as it is; the second half of an act keeps what its first half saw."""
    act = room.last_act
    if act and act.label == CLOSING:
        return replace(room, last_act=replace(act, label=label, revealed=revealed))
    number = room.acts + 1
    person = recorded.by.person
    act = Act(number, label, recorded.at, person, room.agenda, room.current, revealed)
    return replace(room, acts=number, last_act=act)


def with_round(room: Room, round: Round) -> Room:
    agenda = tuple(round if each.id == round.id else each for each in room.agenda)
    return replace(room, agenda=agenda)
