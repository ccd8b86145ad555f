"""What must be right about the form of an artefact type, so that people can fill it in."""

from collections.abc import Iterator

from app.designs.arithmetic import Finding, twice
from app.designs.vocabulary import unknown
from app.designs.whereabouts import Place
from app.domain.method import ArtefactType, Field, Method, TraceKind

REFERENCES = frozenset({"reference", "references"})
NESTED = frozenset({"group", "rows"})


def form(place: Place, kind: ArtefactType, method: Method) -> Iterator[Finding]:
    """The fields of a type and its example card."""
    yield from _fields((*place, "fields"), kind.fields)
    for number, field in enumerate(kind.fields):
        if field.kind in REFERENCES:
            yield from _reference((*place, "fields", number), kind, field, method)
    if kind.example:
        known = [field.id for field in kind.fields]
        for number, (name, _) in enumerate(kind.example.fields):
            if name not in known:
                yield (*place, "example", "fields", number), unknown("field", name, known)
    for number, (name, value, _) in enumerate(kind.archimate_when):
        chosen = kind.field(name)
        if chosen is None or value not in {choice.value for choice in chosen.choices}:
            yield (*place, "archimate_when", number), f"{name} is never {value}"


def _fields(place: Place, fields: tuple[Field, ...]) -> Iterator[Finding]:
    yield from twice(place, (field.id for field in fields), "field")
    for number, field in enumerate(fields):
        yield from _field((*place, number), field)
        yield from _fields((*place, number, "fields"), field.fields)


def _field(place: Place, field: Field) -> Iterator[Finding]:
    if (field.kind == "choice") != bool(field.choices) and field.kind != "number":
        lacks = "has nothing to choose" if field.choices else "needs choices"
        yield place, f"a {field.kind} {lacks}"
    if (field.kind in NESTED) != bool(field.fields):
        lacks = "has no fields inside" if field.fields else "needs fields inside"
        yield place, f"a {field.kind} {lacks}"
    if (field.refers_to or field.trace) and field.kind not in REFERENCES:
        yield place, f"a {field.kind} refers to nothing"
    if field.least is not None and field.most is not None and field.least > field.most:
        yield (*place, "most"), f"from {field.least} to {field.most} is no range"
    yield from _choices((*place, "choices"), field)


def _choices(place: Place, field: Field) -> Iterator[Finding]:
    values = [choice.value for choice in field.choices]
    yield from (
        ((*place, number), f"{value} is there already")
        for number, value in enumerate(values)
        if value in values[:number]
    )
    if field.kind != "number" or not values:
        return
    if field.least is None or field.most is None:
        yield place, "a number whose values have names needs least and most"
    elif values != [str(value) for value in range(field.least, field.most + 1)]:
        yield place, f"name every value from {field.least} to {field.most}, in this order"


def _reference(place: Place, kind: ArtefactType, field: Field, method: Method) -> Iterator[Finding]:
    known = [each.id for each in method.types]
    for number, name in enumerate(field.refers_to):
        if name not in known:
            yield (*place, "refers_to", number), unknown("artefact type", name, known)
    trace = method.trace(field.trace)
    if trace:
        yield from _drawn(place, kind, field, trace)
    elif field.trace:
        yield (*place, "trace"), unknown("trace kind", field.trace, [t.id for t in method.traces])


def _drawn(place: Place, kind: ArtefactType, field: Field, trace: TraceKind) -> Iterator[Finding]:
    """A trace drawn by a field joins what its kind may join."""
    ends = (trace.source, trace.target)
    here, there = reversed(ends) if field.trace_from_other else ends
    if here and kind.id not in here:
        yield (*place, "trace"), f"{trace.id} does not join {kind.id}, see [[traces]]"
    odd = sorted(set(field.refers_to) - set(there)) if field.refers_to else ["any type"]
    if there and odd:
        reason = f"{trace.id} joins {', '.join(there)}, not {', '.join(odd)}"
        yield (*place, "refers_to"), reason
