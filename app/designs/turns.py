"""What must fit together in pages, pens, bans and offshoots: names and values that exist."""

import re
from collections.abc import Iterator, Mapping

from app.designs.arithmetic import Finding, twice
from app.designs.vocabulary import unknown
from app.designs.whereabouts import Place
from app.domain.design import ROUND_TYPES
from app.domain.method import ArtefactType, Method

SLOT = re.compile(r"\{(\w*)\}")


def turns(method: Method) -> Iterator[Finding]:
    """Everything that would never happen, or would surprise whoever writes a card."""
    yield from _steps(method)
    for number, pen in enumerate(method.pens):
        place = ("pens", number)
        yield from _round((*place, "round_type"), pen.round_type)
        yield from _sentence(place, pen.sentence)
        kind, findings = _kind((*place, "type"), pen.type, method)
        yield from findings
        flags = [f.id for f in kind.fields if f.kind == "yes_no"] if kind else []
        if kind and pen.sets and pen.sets not in flags:
            yield (*place, "sets"), unknown("yes-or-no field", pen.sets, flags)
    for number, ban in enumerate(method.bans):
        place = ("bans", number)
        yield from _round((*place, "round_type"), ban.round_type)
        yield from _sentence(place, ban.sentence)
        yield from _kind((*place, "type"), ban.type, method)[1]
        if ban.offers:
            yield from _given(place, "offers", ban.offers, ban.fields, method)
    for number, _ in enumerate(method.offshoots):
        yield from _offshoot(("offshoots", number), method, number)


def _steps(method: Method) -> Iterator[Finding]:
    for type in dict.fromkeys(step.round_type for step in method.steps):
        ids = (step.id for step in method.steps if step.round_type == type)
        yield from twice(("steps",), ids, f"page of {type}")
    for number, step in enumerate(method.steps):
        place = ("steps", number)
        yield from _round((*place, "round_type"), step.round_type)
        if step.unless_round:
            yield from _round((*place, "unless_round"), step.unless_round)
        for at, type in enumerate(step.types):
            kind, findings = _kind((*place, "types", at), type, method)
            yield from findings
            yield from _values((*place, "fields"), kind, step.fields)
        if not method.step_title(step).strip():
            yield (*place, "title"), "says nothing, and no choice of its fields says it instead"


def _offshoot(place: Place, method: Method, number: int) -> Iterator[Finding]:
    offshoot = method.offshoots[number]
    yield from _given(place, "source", offshoot.source, offshoot.where, method, "where")
    source = method.type(offshoot.source)
    said = [*(field.id for field in source.fields), "title"] if source else []
    for text in offshoot.fields.values() if source else ():
        for name in SLOT.findall(text):
            if name not in said:
                yield (*place, "fields"), unknown("field", name, said)
    plain = {id: text for id, text in offshoot.fields.items() if not SLOT.search(text)}
    slots = {id: text for id, text in offshoot.fields.items() if id not in {*plain, "title"}}
    yield from _given(place, "makes", offshoot.makes, plain, method)
    kind = method.type(offshoot.makes)
    known = [field.id for field in kind.fields] if kind else []
    yield from (((*place, "fields"), unknown("field", id, known)) for id in slots
                if kind and id not in known)  # fmt: skip


def _given(
    place: Place, key: str, type: str, fields: Mapping[str, object], method: Method,
    at: str = "fields",
) -> Iterator[Finding]:  # fmt: skip
    kind, findings = _kind((*place, key), type, method)
    yield from findings
    yield from _values((*place, at), kind, fields)


def _kind(place: Place, type: str, method: Method) -> tuple[ArtefactType | None, list[Finding]]:
    kind = method.type(type)
    known = [each.id for each in method.types]
    return kind, [] if kind else [(place, unknown("artefact type", type, known))]


def _values(
    place: Place, kind: ArtefactType | None, fields: Mapping[str, object]
) -> Iterator[Finding]:
    """Fields that the type has, with values that their choices know."""
    for id, value in fields.items() if kind else ():
        field = kind.field(id) if kind else None
        if field is None:
            yield place, unknown("field", id, [each.id for each in kind.fields] if kind else [])
        elif field.choices and str(value) not in {choice.value for choice in field.choices}:
            yield place, f"{id} is never {value}"


def _round(place: Place, type: str) -> Iterator[Finding]:
    if type not in ROUND_TYPES:
        yield place, unknown("type of round", type, ROUND_TYPES)


def _sentence(place: Place, sentence: str) -> Iterator[Finding]:
    if not sentence.strip():
        yield (*place, "sentence"), "says nothing to the person who is held back"
