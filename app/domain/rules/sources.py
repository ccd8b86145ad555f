"""What a new version takes from others: borrowed with credit, built on one's own, superseding."""

from dataclasses import dataclass

from app.domain.commands import Source
from app.domain.design import Share
from app.domain.events import VersionLinked
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Artefact, Room, Round, Version
from app.domain.rules.sight import seen, sees_version
from app.domain.text import TEXT, clean, minted


@dataclass(frozen=True, slots=True)
class Child:
    """The version that takes: of `artefact`, made by `teams`, in `round`."""

    artefact: str
    version: int
    team: str | None
    teams: tuple[str, ...]
    round: Round


def fresh(room: Room, artefact: str, sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources that are not linked to this artefact yet: a retry brings none."""
    return tuple(s for s in sources if not _linked(room, artefact, s))


def _linked(room: Room, artefact: str, source: Source) -> bool:
    link = room.links.get(source.link)
    return link is not None and (link.child, link.parent) == (artefact, source.parent)


def links(room: Room, child: Child, sources: tuple[Source, ...], by: By) -> list[VersionLinked]:
    """One event for each source; refuses what may not be taken."""
    if len({source.link for source in sources}) < len(sources):
        raise Refused(
            "The page sent one source twice. Reload it and try again.", code="bad_request"
        )
    return [_link(room, child, source, by) for source in sources]


def _link(room: Room, child: Child, source: Source, by: By) -> VersionLinked:
    if minted(source.link) in room.links:
        raise Refused("This source was already used elsewhere. Try again.", code="bad_request")
    parent = seen(room, source.parent, by)
    version = _version(room, parent, source, by)
    refuse_rivals(room, parent.type)
    if parent.id == child.artefact:
        raise Refused("A card cannot take from itself; its versions follow each other anyway.")
    if parent.status == "withdrawn":
        raise Refused("“{title}” was withdrawn by those who wrote it.", title=parent.title)
    _refuse_taking(child, source, parent, version)
    return VersionLinked(
        source.link,
        source.kind,
        child.artefact,
        child.version,
        parent.id,
        version.n,
        clean(source.what, TEXT),
        clean(source.thanks, TEXT),
        source.field,
        parent.team,
        child.team,
    )


def refuse_rivals(room: Room, type: str) -> None:
    """Rival cards stay as those wrote them who see it so."""
    kind = room.method.type(type) if room.method else None
    if kind and kind.side_by_side:
        raise Refused(
            "“{kind}”: these are kept side by side, nobody merges or borrows them. Write how you "
            "see it on a card of your own.",
            kind=kind.plural,
        )


def _version(room: Room, parent: Artefact, source: Source, by: By) -> Version:
    version = parent.version(source.version)
    if version is None or not sees_version(room, parent, version, by):
        raise Refused(
            "That version of “{title}” does not exist, or is not shared with you yet.",
            code="not_found",
            title=parent.title,
        )
    if source.field not in (None, "title", *version.fields):
        raise Refused("That field of “{title}” is empty.", title=parent.title)
    return version


def _refuse_taking(child: Child, source: Source, parent: Artefact, version: Version) -> None:
    own = not child.teams or not parent.teams or not set(child.teams).isdisjoint(parent.teams)
    if source.kind == "borrowed":
        _refuse_borrowing(child, source, parent, version)
    elif source.kind == "built_on" and not own:
        raise Refused(
            "“{title}” belongs to another team. Borrow it, and say what you take.",
            title=parent.title,
        )


def _refuse_borrowing(child: Child, source: Source, parent: Artefact, version: Version) -> None:
    if child.teams and not set(child.teams).isdisjoint(parent.teams):
        raise Refused("“{title}” is your own team’s. Build on it instead.", title=parent.title)
    if child.round.design.share is Share.GALLERY:
        raise Refused("This is silent reading: leave marks now, borrow in the next round.")
    if version.visible_at is None:
        raise Refused("“{title}” is not shared with everybody yet.", title=parent.title)
    if not clean(source.what, TEXT):
        raise Refused("Say in a few words what you take from “{title}”.", title=parent.title)
