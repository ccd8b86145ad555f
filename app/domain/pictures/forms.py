"""Every kind of card as a form: its fields, its choices, a filled example."""

from collections.abc import Mapping

from app.domain.method import ArtefactType, Field, Method
from app.domain.model.maturity import reached
from app.domain.model.programme import before
from app.domain.pictures.limits import Key, limited, limits
from app.domain.pictures.view import Keys, Panel, View
from app.domain.rules.landing import asked_by
from app.domain.rules.pens import filled_by_the_room

Form = dict[str, object]


def _forms(view: View) -> Keys:
    method, current = view.room.method, view.current
    asked = asked_by(view.room, current) if current else frozenset[str]()
    if method is None:
        return {}
    known = limits(view.room)
    return {f"form/{kind.id}": _form(kind, asked, method, known) for kind in method.types}


def _form(
    kind: ArtefactType, asked: frozenset[str], method: Method, known: Mapping[Key, int | None]
) -> Form:
    ours = filled_by_the_room(method, kind.id)
    fields = [_field(field, asked) | {"by_room": field.id in ours} for field in kind.fields]
    return {
        "id": kind.id,
        "title": kind.title,
        "plural": kind.plural,
        "title_label": kind.title_label,
        "hint": kind.hint,
        "section": kind.section,
        "lane": kind.lane,
        "glance": list(kind.glance),
        "order": kind.order,
        "fields": limited(fields, kind.id, known),
        "example": _example(kind),
        "offshoots": _offshoots(kind, method),
        "demanded": [
            {"field": d.field, "when": dict(d.when), "most": d.most, "sentence": d.sentence}
            for d in method.demands
            if (d.type, d.by) == (kind.id, "post")
        ],
        "side_by_side": kind.side_by_side,
        "board": kind.board,
        "before": before(method, kind) if kind.board else "",
    }


def _offshoots(kind: ArtefactType, method: Method) -> list[Form]:
    """What a card of this type can be made into, with what the new one starts with."""
    return [
        {"makes": g.makes, "label": g.label, "where": dict(g.where), "fields": dict(g.fields)}
        for g in method.offshoots
        if g.source == kind.id
    ]


def _field(field: Field, asked: frozenset[str]) -> Form:
    return {
        "id": field.id,
        "label": field.label,
        "kind": field.kind,
        "required": _required(field, asked),
        "hint": field.hint,
        "choices": [{"value": choice.value, "label": choice.label} for choice in field.choices],
        "least": field.least,
        "most": field.most,
        "max_length": field.max_length,
        "refers_to": list(field.refers_to),
        "fields": [_field(part, asked) for part in field.fields],
    }


def _required(field: Field, asked: frozenset[str]) -> bool:
    """A reference only where somebody was asked for what it may point to."""
    if field.kind in ("reference", "references") and field.refers_to:
        return field.required and not asked.isdisjoint(field.refers_to)
    return field.required


def _example(kind: ArtefactType) -> Form | None:
    if kind.example is None:
        return None
    return {"title": kind.example.title, "fields": dict(kind.example.fields)}


def _reads(view: View) -> tuple[object, ...]:
    room = view.room
    return room.method, room.agenda, room.current, reached(room)


FORMS = Panel("forms", _reads, _forms)
