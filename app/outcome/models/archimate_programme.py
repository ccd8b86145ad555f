"""The change programme as elements: plateaus one after another, gaps, packages in sequence."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.domain.model.sections import standing_of
from app.domain.room import Artefact
from app.outcome.cells import gap
from app.outcome.edition import Edition
from app.outcome.models.archimate_model import CHANGE, Cards, Element, Relation, Thing, related
from app.outcome.office.letters import line


@dataclass(frozen=True, slots=True)
class Plateaus:
    """`horizons`: the value of the field to its plateau, the nearest first."""

    today: Element
    horizons: dict[str, Element]
    target: Element

    @property
    def chain(self) -> list[Element]:
        return [self.today, *self.horizons.values(), self.target]


def programme(edition: Edition, cards: Cards) -> Iterator[Thing]:
    initiatives = [a for a in standing_of(edition.room, "initiative") if a.id in cards]
    able = [a for a in standing_of(edition.room, "capability") if a.id in cards]
    gaps = [a for a in able if wide(edition, a)]
    if not initiatives and not gaps:
        return
    stages = _plateaus(edition, initiatives)
    yield from stages.chain
    yield from _in_a_row(stages.chain)
    for artefact in gaps:
        yield from _gap(edition, cards[artefact.id], stages)
    yield from _packages(edition, cards, initiatives, stages)


def wide(edition: Edition, capability: Artefact) -> bool:
    """The target is above today."""
    return gap(edition, capability).startswith("+") and gap(edition, capability) != "+0"


def _plateaus(edition: Edition, initiatives: list[Artefact]) -> Plateaus:
    used = {str(a.current.fields.get("horizon") or "") for a in initiatives}
    return Plateaus(
        today=Element("id.plateau-today", "Plateau", edition.say("Today"), CHANGE),
        horizons={
            value: Element(f"id.plateau-{n}", "Plateau", line(label), CHANGE,
                           properties={"horizon": value})
            for n, (value, label) in enumerate(_horizons(edition))
            if value in used
        },
        target=Element("id.plateau-target", "Plateau", edition.say("Target"), CHANGE),
    )  # fmt: skip


def _horizons(edition: Edition) -> list[tuple[str, str]]:
    type = edition.room.method.type("initiative") if edition.room.method else None
    field = type.field("horizon") if type else None
    return [(c.value, f"{c.value}: {c.label}") for c in field.choices] if field else []


def _in_a_row(elements: list[Element]) -> Iterator[Relation]:
    for before, after in pairwise(elements):
        yield related("Triggering", before, after)


def _gap(edition: Edition, able: Element, stages: Plateaus) -> Iterator[Thing]:
    name = edition.say("Gap: {capability}").format(capability=able.name)
    told = {key: able.properties[key] for key in ("baseline", "target") if key in able.properties}
    found = Element(f"{able.id}.gap", "Gap", name, CHANGE, properties=told)
    yield found
    for end in (stages.today, stages.target, able):
        yield related("Association", found, end)
    yield related("Aggregation", stages.target, able)


def _packages(
    edition: Edition, cards: Cards, initiatives: list[Artefact], stages: Plateaus
) -> Iterator[Relation]:
    order = list(stages.horizons)
    due = {a.id: str(a.current.fields.get("horizon") or "") for a in initiatives}
    for id, horizon in due.items():
        if horizon in stages.horizons:
            yield related("Realization", cards[id], stages.horizons[horizon])
    for delivered, ids in _deliveries(edition, cards, due).items():
        soonest = sorted((i for i in ids if due[i] in order), key=lambda i: order.index(due[i]))
        if cards[delivered].type == "Capability":
            for id in soonest:
                yield related("Aggregation", stages.horizons[due[id]], cards[delivered])
        for before, after in pairwise(soonest):
            if due[before] != due[after]:
                yield related("Triggering", cards[before], cards[after])


def _deliveries(edition: Edition, cards: Cards, due: dict[str, str]) -> dict[str, list[str]]:
    """What is delivered to the initiatives that deliver it."""
    found: dict[str, list[str]] = {}
    for trace in edition.room.traces:
        if trace.kind == "delivers" and trace.source in due and trace.target in cards:
            found.setdefault(trace.target, []).append(trace.source)
    return found
