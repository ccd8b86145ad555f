"""What must fit together in a method's ladder, gates and model of maturity."""

from collections.abc import Iterator

from app.designs.arithmetic import Finding, twice
from app.designs.vocabulary import unknown
from app.domain.maturity import MaturityModel
from app.domain.method import Method
from app.domain.practices import PracticeLadder


def climbing(method: Method) -> Iterator[Finding]:
    for number, gate in enumerate(method.gates):
        yield from _field(("gates", number), method, gate.type, gate.field)
    if method.ladder:
        yield from _ladder(method, method.ladder)
    if method.maturity:
        yield from _maturity(method, method.maturity)


def _field(
    place: tuple[str | int, ...], method: Method, type: str, field: str
) -> Iterator[Finding]:
    kind = method.type(type)
    if kind is None:
        yield (*place, "type"), unknown("artefact type", type, [t.id for t in method.types])
    elif kind.field(field) is None:
        yield (*place, "field"), unknown("field", field, [f.id for f in kind.fields])


def _ladder(method: Method, ladder: PracticeLadder) -> Iterator[Finding]:
    asked = (c.field for rung in ladder.rungs for c in rung.conditions if c.field)
    named = (ladder.field, ladder.recipe_field, ladder.next_field, *ladder.asked_later, *asked)
    for name in dict.fromkeys(named):
        yield from _field(("ladder",), method, ladder.type, name)
    if not 1 <= ladder.harvest_most <= len(ladder.rungs):
        yield ("ladder", "harvest_most"), f"there is no rung {ladder.harvest_most}"
    for n, rung in enumerate(ladder.rungs):
        if rung.conditions and not rung.asks.strip():
            reason = "asks for something and does not say so beforehand"
            yield ("ladder", "rungs", n, "asks"), reason


def _maturity(method: Method, model: MaturityModel) -> Iterator[Finding]:
    yield from twice(("maturity", "areas"), (area.id for area in model.areas), "area")
    yield from twice(("maturity", "stages"), (sign.id for _, sign in model.signs), "sign")
    for n, area in enumerate(model.areas):
        if len(area.stages) != len(model.stages):
            reason = f"describes {len(area.stages)} stages, and there are {len(model.stages)}"
            yield ("maturity", "areas", n, "stages"), reason
    if model.target_type:
        yield from _field(("maturity",), method, model.target_type, model.target_field)
