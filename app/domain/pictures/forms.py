"""Every kind of card as a form: its fields, its choices, a filled example."""

from app.domain.method import ArtefactType, Field
from app.domain.pictures.view import Keys, Panel, View
from app.domain.rules.landing import asked_by

Form = dict[str, object]


def _forms(view: View) -> Keys:
    method, current = view.room.method, view.current
    asked = asked_by(view.room, current) if current else frozenset[str]()
    return {f"form/{kind.id}": _form(kind, asked) for kind in method.types} if method else {}


def _form(kind: ArtefactType, asked: frozenset[str]) -> Form:
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
        "fields": [_field(field, asked) for field in kind.fields],
        "example": _example(kind),
    }


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


FORMS = Panel("forms", lambda view: (view.room.method, view.room.agenda, view.room.current), _forms)
