"""Elements inside artefacts: steps of a chain, a true source, a contract, a site, a bundle."""

from collections.abc import Callable, Iterator, Mapping

from app.domain.model.sections import standing_of
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.models.archimate_model import CORE, CUSTOMERS, Cards, Element, Thing, related
from app.outcome.office.letters import line

Inside = Callable[[Edition, Artefact, Element], Iterator[Thing]]


def details(edition: Edition, cards: Cards) -> Iterator[Thing]:
    for type, inside in INSIDE.items():
        for artefact in standing_of(edition.room, type):
            if artefact.id in cards:
                yield from inside(edition, artefact, cards[artefact.id])
    yield from _bundles(edition, cards)


def _steps(edition: Edition, artefact: Artefact, chain: Element) -> Iterator[Thing]:
    before: Element | None = None
    for n, row in enumerate(_rows(artefact, "steps"), 1):
        told = {"owner": line(str(row.get("lead") or "")), "form": str(row.get("change") or "")}
        step = Element(
            f"{chain.id}.step-{n}",
            "ValueStream",
            line(str(row.get("name") or "")) or str(n),
            CORE,
            properties={"kind": "step", **{name: value for name, value in told.items() if value}},
        )
        yield step
        yield related("Composition", chain, step)
        yield from [related("Flow", before, step)] if before else []
        before = step


def _rows(artefact: Artefact, field: str) -> list[Mapping[str, object]]:
    rows = artefact.current.fields.get(field)
    listed = rows if isinstance(rows, list | tuple) else ()
    return [row for row in listed if isinstance(row, Mapping)]


def _true_source(edition: Edition, artefact: Artefact, object: Element) -> Iterator[Thing]:
    yield from _named(edition, artefact, object, "source_of_truth", "DataObject", "<Realization")


def _contract(edition: Edition, artefact: Artefact, supplier: Element) -> Iterator[Thing]:
    yield from _named(edition, artefact, supplier, "agreement_change", "Contract", "Association")


def _site(edition: Edition, artefact: Artefact, place: Element) -> Iterator[Thing]:
    yield from _named(edition, artefact, place, "site", "Facility", "Aggregation")


def _named(
    edition: Edition, artefact: Artefact, owner: Element, field: str, type: str, kind: str
) -> Iterator[Thing]:
    """What one field names, as an element of its own; `<`: it leads to the owner."""
    said = line(edition.wording.path(artefact, [field]))
    if not said:
        return
    found = Element(f"{owner.id}.{field}", type, said, CORE, properties={"kind": field})
    yield found
    if kind.startswith("<"):
        yield related(kind[1:], found, owner)
    else:
        yield related(kind, owner, found)


INSIDE: Mapping[str, Inside] = {
    "value_chain": _steps,
    "information": _true_source,
    "supplier": _contract,
    "location": _site,
}


def _bundles(edition: Edition, cards: Cards) -> Iterator[Thing]:
    """Each promise as a product: the services for whom it is made."""
    traces = edition.room.traces
    for promise in standing_of(edition.room, "value_proposition"):
        made_to = {t.target for t in traces if t.kind == "promises" and t.source == promise.id}
        serving = dict.fromkeys(t.source for t in traces
                                if t.kind == "serves" and t.target in made_to)  # fmt: skip
        services = [cards[id] for id in serving if id in cards]
        value = cards.get(promise.id)
        if value and services:
            name = edition.say("Services for: {promise}").format(promise=value.name)
            product = Element(f"{value.id}.bundle", "Product", name, CUSTOMERS)
            yield product
            yield related("Association", product, value)
            yield from (related("Aggregation", product, each) for each in services)
