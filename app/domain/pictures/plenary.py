"""What stands before the whole room: the sponsor's answers one by one, and who carries it on."""

from collections.abc import Mapping

from app.domain.model.answers import answers
from app.domain.model.champions import MOST_PER_CHAMPION, Champions, champions, named_on
from app.domain.pictures.decisions import may_know, request_shown
from app.domain.pictures.lens import Lens
from app.domain.pictures.standing import stands
from app.domain.pictures.view import Keys, Panel, View, by_sight
from app.domain.room import Request

ANSWERING, PLEDGING = "sponsor_answer", ("pledge", "close")
PLEDGE = "pledge"


def _answering(view: View) -> Keys:
    if not _runs(view, (ANSWERING,)):
        return {}
    told = {r.id: r for r in view.room.requests.values() if may_know(view, r.about)}
    now = told.get(view.room.taken_up) or _first_waiting(told)
    if now is None:
        return {}
    found = answers(told.values())
    return {
        "answering": {
            "request": request_shown(view, now),
            "n": list(told).index(now.id) + 1,
            "of": found.asked,
            "next": _next(told, now.id),
            "answered": found.answered,
            "later": found.later,
            "too_many_later": found.too_many_later,
        }
    }


def _first_waiting(told: Mapping[str, Request]) -> Request | None:
    """Where all are answered, the last of them."""
    waiting = (request for request in told.values() if request.answer is None)
    return next(waiting, list(told.values())[-1] if told else None)


def _next(told: Mapping[str, Request], now: str) -> str | None:
    return next((r.id for r in told.values() if r.answer is None and r.id != now), None)


def _runs(view: View, types: tuple[str, ...]) -> bool:
    return view.current is not None and view.current.design.type in types


def _champions(view: View) -> Keys:
    if not _runs(view, PLEDGING):
        return {}
    found = champions(_named(view), view.room.seats, view.room.affected)
    return {"champions": _told(found)}


def _named(view: View) -> list[str]:
    """Who stands on the pledges that are seen."""
    lens, kind = Lens(view), view.kind(PLEDGE)
    cards = view.shelf.cards_of_type.of(view.room.artefacts, PLEDGE).values()
    pledges = (artefact for artefact in cards if stands(lens, artefact))
    seen = (versions[-1] for a in pledges if (versions := view.sight.seen(a)))
    return [person for v in seen if (person := named_on(kind, v.fields))]


def _told(found: Champions) -> dict[str, object]:
    return {
        "people": len(found.people),
        "by_function": [{"function": f, "n": n} for f, n in found.by_function.items()],
        "affected": found.affected,
        "each_reaches": found.each_reaches,
        "most_reach": MOST_PER_CHAMPION,
        "wanted": found.wanted,
        "enough": found.enough,
    }


def _champion_reads(view: View) -> tuple[object, ...]:
    room = view.room
    cards = (room.artefacts, room.seats, room.links) if _runs(view, PLEDGING) else ()
    return (room.agenda, room.current, room.method, room.affected, view.sight, *cards)


ANSWERS = Panel(
    "answers",
    lambda view: (
        view.room.agenda, view.room.current, view.room.requests, view.room.taken_up,
        view.room.artefacts, view.sight,
    ),
    _answering,
    by_sight,
)  # fmt: skip
CHAMPIONS = Panel("champions", _champion_reads, _champions, by_sight)
