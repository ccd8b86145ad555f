"""What was promised and how far it is, once the workshop is over."""

from app.domain.model.following import Promise, promises
from app.domain.pictures.times import iso_or_none
from app.domain.pictures.view import Keys, Panel, View, by_sight

OVER = frozenset({"closed", "archived"})


def _promises(view: View) -> Keys:
    """Whether it is overdue, the page can tell: a picture does not know what day it is."""
    if view.room.stage not in OVER:
        return {}
    told = (p for p in promises(view.room) if view.sight.seen(p.artefact))
    return {f"promise/{each.artefact.id}": _shown(each) for each in told}


def _shown(promise: Promise) -> dict[str, object]:
    last = promise.last
    return {
        "id": promise.artefact.id,
        "title": promise.artefact.title,
        "people": list(promise.people),
        "due": promise.due,
        "status": promise.status,
        "note": last.note if last else "",
        "at": iso_or_none(last.at if last else None),
    }


PROMISES = Panel(
    "promises",
    lambda v: (v.room.reports, v.room.artefacts, v.room.stage, v.room.closed_at, v.sight),
    _promises,
    by_sight,
)
