"""Where a card comes from and where it went: versions, parents, children, traces both ways."""

from collections.abc import Iterator, Mapping

from app.domain.method import Field
from app.domain.room import Artefact, Link, Version
from app.outcome.edition import Edition
from app.outcome.people_records import people_in
from app.outcome.reader.entries import Block, Item, card, to_card
from app.outcome.reader.saying import by_team, link_words, names, round_title, when

DELIVERY = "delivers"
"""The trace from an initiative: told with its owner and first step."""


def versions(edition: Edition, artefact: Artefact) -> Block:
    """The newest first, each with what it changed."""
    told = (_version(edition, artefact, version) for version in reversed(artefact.versions))
    return Block(edition.say("Versions"), items=tuple(told))


def _version(edition: Edition, artefact: Artefact, version: Version) -> Item:
    made = [when(edition, version.at), round_title(edition, version.round),
            edition.name(version.by)]  # fmt: skip
    notes = (" · ".join(part for part in made if part), version.change)
    changed = tuple(_changed(edition, artefact, version))
    return Item(
        f"v{version.n}", tuple(n for n in (*notes, *changed) if n), card(artefact.id, version.n)
    )


def _changed(edition: Edition, artefact: Artefact, version: Version) -> Iterator[str]:
    """What stood there before and stands there now, for each field that is not the same."""
    before = artefact.version(version.n - 1)
    if before is None:
        return
    _ = edition.say
    said = _("{field}: “{before}” became “{after}”")
    if before.title != version.title:
        yield said.format(field=_("Title"), before=before.title, after=version.title)
    for field in fields_of(edition, artefact):
        old, new = (in_words(edition, field, v.fields) for v in (before, version))
        if old != new:
            yield said.format(field=field.label, before=old or "–", after=new or "–")


def fields_of(edition: Edition, artefact: Artefact) -> tuple[Field, ...]:
    type = edition.room.method.type(artefact.type) if edition.room.method else None
    return type.fields if type else ()


def in_words(edition: Edition, field: Field, fields: Mapping[str, object]) -> str:
    return edition.wording.value(field, fields.get(field.id))


def parents(edition: Edition, artefact: Artefact) -> Block:
    found = [link for link in edition.room.links.values() if link.child == artefact.id]
    items = (_linked(edition, each, each.parent, each.parent_version, 0) for each in found)
    return Block(edition.say("Made from"), items=tuple(items))


def children(edition: Edition, artefact: Artefact) -> Block:
    found = [link for link in edition.room.links.values() if link.parent == artefact.id]
    items = (_linked(edition, each, each.child, each.child_version, 1) for each in found)
    return Block(edition.say("Taken further in"), items=tuple(items))


def _linked(edition: Edition, link: Link, id: str, version: int, side: int) -> Item:
    """Who took what from whom, and the thanks; `side`: 0 as its child says it, 1 as its parent."""
    _ = edition.say
    words = link_words(edition).get(link.kind, (link.kind, link.kind))
    other = edition.room.artefacts.get(id)
    whose = [edition.teams(other.teams), names(edition, other.authors)] if other else []
    told = [
        words[side],
        _("what: {what}").format(what=link.what) if link.what else "",
        _("thanks: “{thanks}”").format(thanks=link.thanks) if link.thanks else "",
        _("proposed by {who}").format(who=" · ".join(dict.fromkeys(filter(None, whose))))
        if any(whose)
        else "",
        _("taken by {who}, {at}").format(
            who=by_team(edition, link.by, link.to_team) or "–", at=when(edition, link.at)
        ),
    ]
    return Item(to_card(edition, id, version), tuple(part for part in told if part))


def delivered(edition: Edition, artefact: Artefact) -> Block:
    """Initiatives that deliver it: who owns each, and what is done first."""
    found = [t.source for t in edition.room.traces
             if t.kind == DELIVERY and t.target == artefact.id]  # fmt: skip
    steps = [edition.room.artefacts[id] for id in found if id in edition.room.artefacts]
    items = tuple(_step(edition, step) for step in steps if step.standing)
    return Block(edition.say("Delivered by"), items=items)


def _step(edition: Edition, step: Artefact) -> Item:
    _ = edition.say
    owner = names(edition, tuple(people_in(edition, step)))
    first = next((f for f in fields_of(edition, step) if f.id == "first_step"), None)
    said = in_words(edition, first, step.current.fields) if first else ""
    notes = (
        _("owner: {who}").format(who=owner) if owner else _("owner open"),
        _("first step: {what}").format(what=said) if said else "",
    )
    grade = edition.grades.get(step.id, "")
    return Item(to_card(edition, step.id), tuple(n for n in notes if n), grade=grade)


def traces(edition: Edition, artefact: Artefact) -> tuple[Block, Block]:
    """What it serves, and what serves it; each with the words between the two."""
    method, room = edition.room.method, edition.room
    labels = {kind.id: kind.label for kind in method.traces} if method else {}
    out = [(t.kind, t.target) for t in room.traces if t.source == artefact.id]
    back = [(t.kind, t.source) for t in room.traces
            if t.target == artefact.id and t.kind != DELIVERY]  # fmt: skip
    this, that = edition.say("this card {words} it"), edition.say("it {words} this card")
    there = _pointed(edition, out, this, labels)
    here = _pointed(edition, back, that, labels)
    return (
        Block(edition.say("What it points to"), items=there),
        Block(edition.say("What points here"), items=here),
    )


def _pointed(
    edition: Edition, found: list[tuple[str, str]], sentence: str, labels: Mapping[str, str]
) -> tuple[Item, ...]:
    """`found`: kinds of trace and the cards at the other end."""
    return tuple(
        Item(to_card(edition, id), (sentence.format(words=labels.get(kind, kind)),))
        for kind, id in found
    )
