"""Relations between artefacts: what their traces say, and what follows from several of them."""

from collections.abc import Iterator

from app.outcome.edition import Edition
from app.outcome.models.archimate_model import Cards, Element, Relation, related
from app.outcome.models.archimate_relations import relation_for

FROM_LINEAGE = {
    ("Resource", "Capability"): "Assignment",
    ("Assessment", "Capability"): "Association",
    ("Assessment", "BusinessService"): "Association",
}
"""Types of a parent and its child for which having been built on says more than history."""


def ties(edition: Edition, cards: Cards) -> Iterator[Relation]:
    yield from _traced(edition, cards)
    yield from _carrying(edition, cards)
    yield from _grown(edition, cards)


def _traced(edition: Edition, cards: Cards) -> Iterator[Relation]:
    for trace, source, target in traced(edition, cards):
        kind = relation_for(trace, source.type, target.type)
        name = _label(edition, trace) if kind == "Association" else ""
        if kind.startswith("<"):
            yield related(kind[1:], target, source)
        else:
            yield related(kind, source, target, name)


def traced(edition: Edition, cards: Cards) -> Iterator[tuple[str, Element, Element]]:
    for trace in edition.room.traces:
        source, target = cards.get(trace.source), cards.get(trace.target)
        if source and target and source != target:
            yield trace.kind, source, target


def _label(edition: Edition, trace: str) -> str:
    known = edition.room.method.trace(trace) if edition.room.method else None
    return known.label if known else trace


def _carrying(edition: Edition, cards: Cards) -> Iterator[Relation]:
    """A capability that a service requires serves the chain of work that brings it about."""
    found = list(traced(edition, cards))
    for kind, chain, service in found:
        if kind == "realises" and chain.type == "ValueStream":
            needed = [able for k, s, able in found if k == "requires" and s == service]
            yield from (related("Serving", able, chain) for able in needed)


def _grown(edition: Edition, cards: Cards) -> Iterator[Relation]:
    for link in edition.room.links.values():
        parent, child = cards.get(link.parent), cards.get(link.child)
        if parent and child and (parent.type, child.type) in FROM_LINEAGE:
            yield related(FROM_LINEAGE[parent.type, child.type], parent, child)
