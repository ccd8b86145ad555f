"""Who took what from whom: links, the lending board, merges that wait for a yes."""

from collections import Counter
from collections.abc import Iterator, Mapping

from app.domain.pictures.fields import fields_for
from app.domain.pictures.lens import Lens
from app.domain.pictures.sight import Sight
from app.domain.pictures.view import Keys, Panel, View, by_sight, in_public
from app.domain.room import Artefact, Link, Merge
from app.domain.rules.consent import needs

Links = Mapping[str, Link]


def seen_links(view: View) -> Links:
    """Those of which both ends are seen: in public, and of one's own team's work."""
    room = view.room
    reads = (room.links, room.artefacts, view.own_cards, view.sight)
    return view.shelf.keep(("links seen", by_sight(view)), reads, lambda: _seen_links(view))


def _seen_links(view: View) -> Links:
    if view.sight.everything or view.sight.team is None:
        return _both_ends_seen(view, view.room.links)
    return {**seen_links(in_public(view)), **_both_ends_seen(view, dict(_own_links(view)))}


def _both_ends_seen(view: View, links: Links) -> Links:
    return {id: link for id, link in links.items() if sees_link(view, view.sight, link)}


def sees_link(view: View, sight: Sight, link: Link) -> bool:
    ends = ((link.child, link.child_version), (link.parent, link.parent_version))
    return all(_sees_end(view, sight, artefact, version) for artefact, version in ends)


def _sees_end(view: View, sight: Sight, id: str, version: int) -> bool:
    artefact = view.room.artefacts.get(id)
    return artefact is not None and sight.sees_number(artefact, version)


def _own_links(view: View) -> Iterator[tuple[str, Link]]:
    for id in view.own_cards:
        yield from view.shelf.links_to_child.of(view.room.links, id).items()
        yield from view.shelf.links_to_parent.of(view.room.links, id).items()


def _links(view: View) -> Keys:
    named = view.sight.named
    return {f"link/{link.id}": _link(link, named) for link in seen_links(view).values()}


def _link(link: Link, named: bool) -> dict[str, object]:
    teams = {"from_team": link.from_team, "to_team": link.to_team} if named else {}
    return {
        "id": link.id,
        "kind": link.kind,
        "child": link.child,
        "child_version": link.child_version,
        "parent": link.parent,
        "parent_version": link.parent_version,
        "field": link.field,
        "what": link.what,
        "thanks": link.thanks,
        **teams,
    }


def _lending(view: View) -> Keys:
    """Nothing while the gallery is silent: the figures would tell whose a card is."""
    if not view.sight.named:
        return {}
    borrowed = [link for link in seen_links(view).values() if link.kind == "borrowed"]
    lent = Counter(link.from_team for link in borrowed)
    taken = Counter(link.to_team for link in borrowed)
    return {
        f"lending/{team}": {"team": team, "lent": lent[team], "taken": taken[team]}
        for team in view.room.teams
    }


def _merges(view: View) -> Keys:
    return {
        f"merge/{merge.id}": _merge(view, merge)
        for merge in view.room.merges.values()
        if _concerns(view, merge)
    }


def _concerns(view: View, merge: Merge) -> bool:
    """The teams of the cards that are to be one; nobody who may not see all kinds of them."""
    parents = _parents(view, merge)
    if not all(view.sight.admits(parent) for parent in parents):
        return False
    team = view.sight.team
    own = team is not None and (merge.team == team or any(map(view.sight.owns, parents)))
    return view.sight.everything or own


def _parents(view: View, merge: Merge) -> list[Artefact]:
    artefacts = view.room.artefacts
    return [artefacts[p.artefact] for p in merge.parents if p.artefact in artefacts]


def _merge(view: View, merge: Merge) -> dict[str, object]:
    waiting = needs(view.room, merge) if merge.state == "proposed" else []
    people = {person for parent in waiting for person in parent.authors}
    return {
        "id": merge.id,
        "artefact": merge.artefact,
        "type": merge.type,
        "title": merge.title,
        "fields": fields_for(Lens(view), view.kind(merge.type), merge.fields),
        "by": merge.by,
        "parents": list(_merged(view, merge)),
        "agreed": sorted(merge.agreed),
        "needs": sorted(people),
        "state": merge.state,
    }


def _merged(view: View, merge: Merge) -> Iterator[dict[str, object]]:
    """The cards that are to be one, as far as they are seen."""
    for parent in merge.parents:
        artefact = view.room.artefacts.get(parent.artefact)
        version = artefact.version(parent.version) if artefact else None
        if artefact and version and view.sight.sees(artefact, version):
            yield {
                "artefact": parent.artefact,
                "version": parent.version,
                "title": version.title,
                "what": parent.what,
            }


def _link_reads(view: View) -> tuple[object, ...]:
    return seen_links(view), view.room.teams, view.sight.named


def _merge_reads(view: View) -> tuple[object, ...]:
    return view.room.merges, view.room.artefacts, view.room.seats, view.names, view.sight


LINKS = Panel("links", _link_reads, _links, by_sight)
LENDING = Panel("lending", _link_reads, _lending, by_sight)
MERGES = Panel("merges", _merge_reads, _merges, by_sight)
