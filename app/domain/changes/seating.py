"""What people said of their work, and where they stand on the opening scale."""

from app.domain.changes.entrance import reseated
from app.domain.events import ProfileTold, Recorded, ScalePlaced
from app.domain.replacing import replace
from app.domain.room import Room


def profile_told(room: Room, event: ProfileTold, recorded: Recorded) -> Room:
    return reseated(room, replace(room.seats[event.person], profile=event.profile))


def scale_placed(room: Room, event: ScalePlaced, recorded: Recorded) -> Room:
    return replace(room, scale={**room.scale, event.person: event.place})
