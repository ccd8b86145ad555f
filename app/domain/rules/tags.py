"""What a team says about a card beside its fields: that one would never dare it."""

from datetime import datetime

from app.domain.commands import TagArtefact
from app.domain.events import ArtefactTagged, Event
from app.domain.people import By
from app.domain.room import Room
from app.domain.rules.owning import own


def tag_artefact(room: Room, command: TagArtefact, by: By, at: datetime) -> list[Event]:
    artefact, _ = own(room, command.artefact, by)
    if (command.tag in artefact.tags) == command.on:
        return []
    return [ArtefactTagged(artefact.id, command.tag, command.on)]
