"""One artefact as a card: what an audience sees of the versions that are theirs to see."""

from collections.abc import Iterable, Iterator

from app.domain.model.demands import unmet
from app.domain.pictures.fields import fields_for, glance, shown_value
from app.domain.pictures.lens import Lens
from app.domain.pictures.standing import status
from app.domain.pictures.times import iso
from app.domain.room import Artefact, Challenge, Clash, Link, Version

Card = dict[str, object]


def card(lens: Lens, artefact: Artefact, seen: tuple[Version, ...]) -> Card:
    """The newest of the versions `seen`, of which there is at least one."""
    return {
        "id": artefact.id,
        "type": artefact.type,
        **_content(lens, artefact, seen[-1]),
        "versions": len(seen),
        **_makers(lens, artefact, seen),
        "status": status(artefact),
        "tags": list(artefact.tags),
        "zoom": artefact.zoom,
        "customer_kind": artefact.customer_kind,
        "origin": artefact.origin,
        "internal_only": artefact.internal_only,
        "brought": artefact.brought,
        "lacks": _lacks(lens, artefact, seen[-1]),
        **_what_came_of_it(lens, artefact, seen),
    }


def _content(lens: Lens, artefact: Artefact, version: Version) -> Card:
    kind = lens.kind(artefact.type)
    return {
        "title": version.title,
        "fields": fields_for(lens, kind, version.fields),
        "glance": glance(lens, kind, version.fields),
        "version": version.n,
        "at": iso(version.at),
        "round": version.round,
        "visible": version.visible_at is not None,
        **_images(version),
    }


def _images(version: Version) -> Card:
    if not version.images:
        return {}
    return {"images": [{"id": image.id, "alt": image.alt} for image in version.images]}


def _what_came_of_it(lens: Lens, artefact: Artefact, seen: tuple[Version, ...]) -> Card:
    clashes = _clashes(lens, artefact, seen[-1])
    return {
        "parents": [_parent(lens, link, taken) for link, taken in _parents(lens, artefact, seen)],
        "open_challenges": _open(lens, artefact),
        "clashes": [_clash(lens, artefact, seen[-1], clash) for clash in clashes],
        "marks": {mark: len(people) for mark, people in artefact.marks.items() if people},
        "lent": sum(1 for link in _lent(lens, artefact) if link.kind == "borrowed"),
    }


def _lacks(lens: Lens, artefact: Artefact, version: Version) -> list[str]:
    """What it does not say yet, for those who work on it."""
    method = lens.view.room.method
    if method is None or not lens.sight.works_on(artefact):
        return []
    return [demand.sentence for demand in unmet(method, artefact.type, version.fields, "heed")]


def _makers(lens: Lens, artefact: Artefact, seen: tuple[Version, ...]) -> Card:
    """Who made it, and who wrote the version that is shown."""
    if not lens.sight.named and not lens.sight.works_on(artefact):
        return {}
    return {
        "team": artefact.team,
        "teams": list(artefact.teams),
        "authors": list(artefact.authors),
        "by": seen[-1].by,
    }


def _parents(
    lens: Lens, artefact: Artefact, seen: tuple[Version, ...]
) -> Iterator[tuple[Link, Version]]:
    """What the versions seen took, as far as the versions taken from are seen too."""
    numbers = {version.n for version in seen}
    links = lens.view.shelf.links_to_child.of(lens.view.room.links, artefact.id)
    for link in links.values():
        taken = lens.version(link.parent, link.parent_version)
        if link.child_version in numbers and taken:
            yield link, taken


def _parent(lens: Lens, link: Link, taken: Version) -> Card:
    return {
        "kind": link.kind,
        "artefact": link.parent,
        "version": link.parent_version,
        "title": taken.title,
        **({"team": link.from_team} if lens.sight.named else {}),
        "what": link.what,
        "thanks": link.thanks,
    }


def _lent(lens: Lens, artefact: Artefact) -> Iterable[Link]:
    links = lens.view.shelf.links_to_parent.of(lens.view.room.links, artefact.id)
    return (
        link
        for link in links.values()
        if lens.sight.sees_number(artefact, link.parent_version)
        and lens.version(link.child, link.child_version)
    )


def _open(lens: Lens, artefact: Artefact) -> int:
    """Challenges whose answer, if there is one, they have not heard."""
    return sum(lens.sight.knows(artefact, c).is_open for c in _doubts(lens, artefact))


def _doubts(lens: Lens, artefact: Artefact) -> Iterable[Challenge]:
    """The challenges to versions that are seen."""
    challenges = lens.view.shelf.challenges_on.of(lens.view.room.challenges, artefact.id)
    return (c for c in challenges.values() if lens.sight.sees_number(artefact, c.version))


def _clashes(lens: Lens, artefact: Artefact, version: Version) -> tuple[Clash, ...]:
    """For those who work on it; while people write for themselves alone, clashes wait too."""
    hidden = lens.sight.alone or version is not artefact.current
    return () if hidden or not lens.sight.works_on(artefact) else artefact.clashes


def _clash(lens: Lens, artefact: Artefact, version: Version, clash: Clash) -> Card:
    kind = lens.kind(artefact.type)
    field = kind.field(clash.field) if kind else None
    mine = version.title if clash.field == "title" else version.fields.get(clash.field)
    return {
        "field": clash.field,
        "mine": shown_value(lens, field, mine) if field else mine,
        "theirs": shown_value(lens, field, clash.value) if field else clash.value,
        "by": clash.by,
    }
