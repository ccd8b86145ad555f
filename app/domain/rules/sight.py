"""Who may see which version of an artefact: what rules allow somebody to point at."""

from app.domain.design import Share
from app.domain.people import By, Role
from app.domain.refusal import Refused
from app.domain.room import Artefact, Link, Room, Version


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


def refuse_gone_for(room: Room, artefact: Artefact, by: By) -> None:
    """For readers: a merge that they do not see has not happened."""
    if not merged_unseen(room, artefact, by):
        refuse_gone(artefact)


def refuse_changing(room: Room, artefact: Artefact, by: By) -> None:
    """For those who would change it: told why only if they see what it went into."""
    if merged_unseen(room, artefact, by):
        raise Refused("“{title}” cannot be changed just now.", title=artefact.title)
    refuse_gone(artefact)


def merged_unseen(room: Room, artefact: Artefact, by: By) -> bool:
    """It went into a card that is not theirs to see yet."""
    if artefact.status != "merged":
        return False
    links = room.links.values()
    into = [link for link in links if link.kind == "merged" and link.parent == artefact.id]
    return not any(_sees_child(room, link, by) for link in into)


def _sees_child(room: Room, link: Link, by: By) -> bool:
    child = room.artefacts[link.child]
    version = child.version(link.child_version)
    return version is not None and sees_version(room, child, version, by)


def reads_silently(room: Room) -> bool:
    """A gallery runs: marks and comments only, nothing is taken and nobody argues."""
    return room.running is not None and room.running.design.share is Share.GALLERY
