"""Practices: a recipe was read by who had it first; references from outside were opened early."""

from app.domain.events import OutsideUnlocked, RecipeChecked, Recorded
from app.domain.replacing import replace
from app.domain.room import Check, Room, Unlocking


def recipe_checked(room: Room, event: RecipeChecked, recorded: Recorded) -> Room:
    artefact = room.artefacts[event.artefact]
    check = Check(event.version, event.person, recorded.at)
    checked = replace(artefact, checks=(*artefact.checks, check))
    return replace(room, artefacts={**room.artefacts, artefact.id: checked})


def outside_unlocked(room: Room, event: OutsideUnlocked, recorded: Recorded) -> Room:
    unlocking = Unlocking(event.round, event.reason, event.inside, recorded.by.person, recorded.at)
    return replace(room, unlocked=(*room.unlocked, unlocking))
