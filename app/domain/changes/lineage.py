"""Versions are linked to those they take from; merges are proposed and answered."""

from app.domain.events import MergeAnswered, MergeProposed, Recorded, VersionLinked
from app.domain.replacing import replace
from app.domain.room import Link, Merge, Room


def version_linked(room: Room, event: VersionLinked, recorded: Recorded) -> Room:
    link = Link(
        event.link,
        event.how,
        event.child,
        event.child_version,
        event.parent,
        event.parent_version,
        event.what,
        event.thanks,
        event.field,
        event.from_team,
        event.to_team,
        recorded.by.person,
        recorded.at,
    )
    return replace(room, links={**room.links, link.id: link})


def merge_proposed(room: Room, event: MergeProposed, recorded: Recorded) -> Room:
    """Whoever proposes agrees."""
    by = recorded.by.person
    merge = Merge(
        event.merge,
        event.artefact,
        event.type,
        event.title,
        event.fields,
        event.parents,
        event.team,
        by,
        event.authors,
        frozenset({by} if by else ()),
    )
    return replace(room, merges={**room.merges, merge.id: merge})


def merge_answered(room: Room, event: MergeAnswered, recorded: Recorded) -> Room:
    """One no is enough to end it; the card itself ends it otherwise."""
    merge = room.merges[event.merge]
    if event.agree:
        answered = replace(merge, agreed=merge.agreed | {event.person})
    else:
        answered = replace(merge, agreed=merge.agreed - {event.person}, state="declined")
    return replace(room, merges={**room.merges, merge.id: answered})
