"""What was decided, what was asked of the sponsors and answered, when the room looks again."""

from collections.abc import Iterable

from app.domain.pictures.times import iso, iso_or_none
from app.domain.pictures.view import Keys, Panel, View, by_sight
from app.domain.room import Decision, Request


def _decisions(view: View) -> Keys:
    """Whoever may not see one of the cards it is about is not told of it either."""
    told = (d for d in view.room.decisions.values() if may_know(view, (*d.about, *d.evidence)))
    return {f"decision/{decision.id}": _decision(view, decision) for decision in told}


def may_know(view: View, about: Iterable[str]) -> bool:
    artefacts = view.room.artefacts
    return all(view.sight.admits(artefacts[id]) for id in about if id in artefacts)


def _known(view: View, ids: Iterable[str]) -> list[str]:
    """Without artefacts of which nothing is seen."""
    artefacts = view.room.artefacts
    return [id for id in ids if id not in artefacts or view.sight.seen(artefacts[id])]


def _decision(view: View, decision: Decision) -> dict[str, object]:
    return {
        "id": decision.id,
        "text": decision.text,
        "by_way_of": decision.by_way_of,
        "evidence": _known(view, decision.evidence),
        "about": _known(view, decision.about),
        "reasons": decision.reasons,
        "alternatives": list(decision.alternatives),
        "dissent": decision.dissent,
        "note": decision.note,
        "made_by": decision.made_by,
        "at": iso(decision.at),
    }


def _requests(view: View) -> Keys:
    told = (r for r in view.room.requests.values() if may_know(view, r.about))
    return {f"request/{request.id}": request_shown(view, request) for request in told}


def request_shown(view: View, request: Request) -> dict[str, object]:
    return {
        "id": request.id,
        "text": request.text,
        "about": _known(view, request.about),
        "by": request.by,
        "asked_at": iso(request.asked_at),
        "answer": request.answer,
        "reason": request.reason,
        "date": request.date,
        "owner": request.owner,
        "answered_at": iso_or_none(request.answered_at),
    }


def _interventions(view: View) -> Keys:
    return {
        f"intervention/{n}": {
            "n": n,
            "text": i.text,
            "by": i.by,
            "at": iso(i.at),
            "round": i.round,
            "reaction": i.reaction,
        }
        for n, i in enumerate(view.room.interventions, 1)
    }


def _renewals(view: View) -> Keys:
    return {
        f"renewal/{r.day}": {"day": r.day, "date": r.date, "question": r.question}
        for r in view.room.renewals.values()
    }


def _pack(view: View) -> Keys:
    return {"pack": {"drafts": view.room.packs}}


DECISIONS = Panel(
    "decisions", lambda v: (v.room.decisions, v.room.artefacts, v.sight), _decisions, by_sight
)
REQUESTS = Panel(
    "requests", lambda v: (v.room.requests, v.room.artefacts, v.sight), _requests, by_sight
)
INTERVENTIONS = Panel("interventions", lambda view: (view.room.interventions,), _interventions)
RENEWALS = Panel("renewals", lambda view: (view.room.renewals,), _renewals)
PACK = Panel("pack", lambda view: (view.room.packs,), _pack)
