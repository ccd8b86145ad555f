"""The sponsor in the open: one request at a time, words said, and how the room took them."""

from datetime import datetime

from app.domain.commands import Intervene, NoteReaction, TakeUpRequest
from app.domain.events import Event, ReactionNoted, RequestTakenUp, SponsorIntervened
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules.permissions import facilitator, sponsor_or_facilitator
from app.domain.text import TEXT, clean, worded


def take_up_request(room: Room, command: TakeUpRequest, by: By, at: datetime) -> list[Event]:
    sponsor_or_facilitator(room, by)
    if command.request not in room.requests:
        raise Refused("There is no such request.", code="not_found")
    return [] if room.taken_up == command.request else [RequestTakenUp(command.request)]


def intervene(room: Room, command: Intervene, by: By, at: datetime) -> list[Event]:
    """Said by a sponsor, or written down by a facilitator who heard it."""
    sponsor_or_facilitator(room, by)
    return [SponsorIntervened(worded(command.text, TEXT))]


def note_reaction(room: Room, command: NoteReaction, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    if not 1 <= command.intervention <= len(room.interventions):
        raise Refused("No such word of a sponsor is written down.", code="not_found")
    said = clean(command.text, TEXT)
    if room.interventions[command.intervention - 1].reaction == said:
        return []
    return [ReactionNoted(command.intervention, said)]
