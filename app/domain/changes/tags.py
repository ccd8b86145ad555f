"""A card got a tag, or lost it."""

from app.domain.events import ArtefactTagged, Recorded
from app.domain.replacing import replace
from app.domain.room import Room


def artefact_tagged(room: Room, event: ArtefactTagged, recorded: Recorded) -> Room:
    artefact = room.artefacts[event.artefact]
    others = tuple(tag for tag in artefact.tags if tag != event.tag)
    tagged = replace(artefact, tags=(*others, event.tag) if event.on else others)
    return replace(room, artefacts={**room.artefacts, artefact.id: tagged})
