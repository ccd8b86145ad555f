"""Three filters over one snapshot: for the sponsor, for those inside, for everybody.

internal  everything, with a page for each participant and the anonymous ballot papers
sponsor   the names of authors, no papers; while the workshop runs, only what was shared
public    as the sponsor's, with teams in place of people and without what is marked internal
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from app.domain.room import Artefact, Ballot, Room
from app.outcome.anonymity import anonymous
from app.outcome.snapshot import Snapshot

Variant = Literal["sponsor", "internal", "public"]
VARIANTS: tuple[Variant, ...] = ("sponsor", "internal", "public")

PER_PAPER = frozenset({"valid", "reasons", "dropped", "cost"})
"""Parts of a result that have one entry per paper."""


def filtered(snapshot: Snapshot, variant: Variant, say: Callable[[str], str]) -> Snapshot:
    """The snapshot as this variant may show it; `say` translates the words for roles."""
    if variant == "internal":
        return snapshot
    room = shared_only(snapshot.room)
    bare = replace(snapshot, room=replace(room, ballots=_without_papers(room.ballots)))
    if variant == "public":
        return replace(anonymous(_outside(bare), say), images={})  # nobody looked at what they show
    return bare


def shared_only(room: Room) -> Room:
    """While a workshop runs, work that its bell has not shown yet stays with the team."""
    if room.stage in ("closed", "archived"):
        return room
    seen = [_as_seen(a) for a in room.artefacts.values() if a.visible]
    return with_artefacts(room, {a.id: a for a in seen})


def _as_seen(artefact: Artefact) -> Artefact:
    newest = artefact.visible.n if artefact.visible else 0
    checks = tuple(check for check in artefact.checks if check.version <= newest)
    return replace(artefact, versions=artefact.versions[:newest], clashes=(), checks=checks)


def _outside(snapshot: Snapshot) -> Snapshot:
    """Without what guests may not see, and without what was said about it."""
    room = snapshot.room
    kept = {id: a for id, a in room.artefacts.items() if not a.internal_only}
    return replace(snapshot, room=with_artefacts(room, kept))


def with_artefacts(room: Room, kept: Mapping[str, Artefact]) -> Room:
    """The room with these artefacts only, and with nothing that hangs on another one."""
    versions = {(a.id, v.n) for a in kept.values() for v in a.versions}
    return replace(
        room,
        artefacts=kept,
        links={id: link for id, link in room.links.items()
               if (link.child, link.child_version) in versions
               and (link.parent, link.parent_version) in versions},
        traces=tuple(t for t in room.traces if t.source in kept and t.target in kept),
        challenges={id: c for id, c in room.challenges.items()
                    if (c.artefact, c.version) in versions},
        merges={id: m for id, m in room.merges.items() if m.artefact in kept},
        comments={id: c for id, c in room.comments.items() if c.artefact in kept},
        reworded={id: e for id, e in room.reworded.items() if id in kept},
        hidden={id: e for id, e in room.hidden.items() if id in kept},
        contests={id: e for id, e in room.contests.items() if id in kept},
        reports={id: told for id, told in room.reports.items() if id in kept},
    )  # fmt: skip


def _without_papers(ballots: Mapping[str, Ballot]) -> dict[str, Ballot]:
    return {
        id: replace(
            ballot,
            papers=(),
            voted=frozenset(),
            result=_whole(ballot.result),
            earlier=tuple(replace(r, papers=(), result=_whole(r.result)) for r in ballot.earlier),
        )
        for id, ballot in ballots.items()
    }


def _whole(result: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in result.items() if key not in PER_PAPER}
