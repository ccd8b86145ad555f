"""Cards appear, change, clash, move on and go."""

from collections.abc import Callable

from app.domain.events import (
    ArtefactPosted,
    ArtefactRevised,
    ArtefactTakenOn,
    ArtefactWithdrawn,
    ClashRaised,
    ClashSettled,
    Recorded,
    StatusChanged,
)
from app.domain.replacing import replace
from app.domain.room import Artefact, Clash, Room, Version


def artefact_posted(room: Room, event: ArtefactPosted, recorded: Recorded) -> Room:
    artefact = Artefact(
        event.artefact,
        event.type,
        event.team,
        event.teams,
        event.authors,
        event.round,
        recorded.at,
        (_version(event, 1, "", recorded),),
        "shared",
        event.tags,
        event.zoom,
        event.customer_kind,
        event.origin,
        event.internal_only,
        brought=event.brought,
    )
    posted = replace(room, artefacts={**room.artefacts, artefact.id: artefact})
    merge = next((m for m in room.merges.values() if m.artefact == artefact.id), None)
    if merge is None:
        return posted
    return replace(posted, merges={**room.merges, merge.id: replace(merge, state="done")})


def _version(
    event: ArtefactPosted | ArtefactRevised, n: int, change: str, recorded: Recorded
) -> Version:
    visible_at = recorded.at if event.visible else None
    by, images = recorded.by.person, event.images if isinstance(event, ArtefactRevised) else ()
    return Version(n, recorded.at, event.round, by, event.title, event.fields, change, visible_at,
                   images)  # fmt: skip


def artefact_taken_on(room: Room, event: ArtefactTakenOn, recorded: Recorded) -> Room:
    artefact = replace(
        room.artefacts[event.artefact],
        team=event.team,
        teams=(event.team,),
        authors=(event.person,),
    )
    return replace(room, artefacts={**room.artefacts, artefact.id: artefact})


def artefact_revised(room: Room, event: ArtefactRevised, recorded: Recorded) -> Room:
    version = _version(event, event.version, event.change, recorded)
    return changed(room, event.artefact, lambda a: replace(a, versions=(*a.versions, version)))


def clash_raised(room: Room, event: ClashRaised, recorded: Recorded) -> Room:
    clash = Clash(event.field, event.value, recorded.by.person, event.base)
    return changed(room, event.artefact, lambda a: replace(a, clashes=(*a.clashes, clash)))


def clash_settled(room: Room, event: ClashSettled, recorded: Recorded) -> Room:
    def settled(artefact: Artefact) -> Artefact:
        waiting = tuple(c for c in artefact.clashes if c.field != event.field)
        return replace(artefact, clashes=waiting)

    return changed(room, event.artefact, settled)


def artefact_withdrawn(room: Room, event: ArtefactWithdrawn, recorded: Recorded) -> Room:
    return changed(room, event.artefact, lambda a: replace(a, status="withdrawn"))


def status_changed(room: Room, event: StatusChanged, recorded: Recorded) -> Room:
    return changed(room, event.artefact, lambda a: replace(a, status=event.status, was=a.status))


def changed(room: Room, id: str, change: Callable[[Artefact], Artefact]) -> Room:
    return replace(room, artefacts={**room.artefacts, id: change(room.artefacts[id])})
