"""Who may see which version of an artefact: what rules allow somebody to point at."""

from app.domain.design import Share
from app.domain.people import By, Role
from app.domain.refusal import Refused
from app.domain.room import Artefact, Room, Version


def sees(room: Room, artefact: Artefact, by: By) -> bool:
    """Whether any version of it is theirs to see."""
    return any(sees_version(room, artefact, version, by) for version in artefact.versions)


def sees_version(room: Room, artefact: Artefact, version: Version, by: By) -> bool:
    seat = room.seats.get(by.person) if by.person else None
    if seat is None:
        return False
    if seat.role is Role.FACILITATOR or seat.person in artefact.authors:
        return True
    if seat.role is Role.GUEST and artefact.internal_only:
        return False
    if version.visible_at is not None:
        return True
    return seat.team in artefact.teams and not still_private(room, version)


def still_private(room: Room, version: Version) -> bool:
    """Written alone, in a round that still runs."""
    round = room.round(version.round)
    return round is not None and round.running and round.design.share is Share.PRIVATE


def seen(room: Room, id: str, by: By) -> Artefact:
    """The artefact by that id; what somebody may not see does not exist for them."""
    artefact = room.artefacts.get(id)
    if artefact is None or not sees(room, artefact, by):
        raise Refused("This card does not exist, or is not shared with you yet.", code="not_found")
    return artefact


def shared(room: Room, id: str, by: By) -> Artefact:
    """As `seen`, and all teams can see some version of it."""
    artefact = seen(room, id, by)
    if artefact.visible is None:
        raise Refused(
            "“{title}” has not been shared with everybody yet. Wait for the round that shares it.",
            title=artefact.title,
        )
    return artefact


def refuse_gone(artefact: Artefact) -> None:
    if artefact.status == "withdrawn":
        raise Refused("“{title}” was withdrawn by those who wrote it.", title=artefact.title)
    if artefact.status == "merged":
        raise Refused("“{title}” went into another card. Work on that one.", title=artefact.title)


def reads_silently(room: Room) -> bool:
    """A gallery runs: marks and comments only, nothing is taken and nobody argues."""
    return room.running is not None and room.running.design.share is Share.GALLERY
