"""How full each section of the outcome documents is, for facilitators."""

from collections.abc import Mapping

from app.domain.method import Method, Section
from app.domain.pictures.view import Keys, Panel, View
from app.domain.room import Room


def _sections(view: View) -> Keys:
    method = view.room.method
    if method is None:
        return {}
    there = {**_from_the_engine(view.room), **_by_type(view)}
    return {
        f"section/{section.id}": {
            "id": section.id,
            "title": section.title,
            "document": section.document,
            "count": _count(section, method, there),
            "rounds": _to_come(view.room, section.id),
        }
        for section in method.sections
    }


def _to_come(room: Room, section: str) -> list[str]:
    """Titles of the rounds that will feed it."""
    over = ("closed", "skipped")
    ahead = (r.design for r in room.agenda if r.state not in over)
    return [design.title for design in ahead if section in design.sections]


def _count(section: Section, method: Method, there: Mapping[str, int]) -> int:
    home = {kind.id for kind in method.types if kind.section == section.id}
    return sum(there.get(source, 0) for source in home.union(section.fed_by))


def _by_type(view: View) -> Mapping[str, int]:
    """Standing cards by type, without those that somebody writes alone just now."""
    kinds = view.room.method.types if view.room.method else ()
    return {kind.id: _standing(view, kind.id) for kind in kinds}


def _standing(view: View, type: str) -> int:
    cards = view.shelf.cards_of_type.of(view.room.artefacts, type)
    return view.shelf.keep(
        ("standing", type),
        (cards, view.sight),
        lambda: sum(1 for a in cards.values() if a.standing and view.sight.seen(a)),
    )


def _from_the_engine(room: Room) -> Mapping[str, int]:
    closed = [ballot for ballot in room.ballots.values() if ballot.state == "closed"]
    return {
        "mandate": int(bool(room.mandate.goal)),
        "ballots": len(closed),
        "maturity": sum(ballot.method == "maturity" for ballot in closed),
        "decisions": len(room.decisions),
        "sponsor_answers": sum(request.answer is not None for request in room.requests.values()),
        "challenges": len(room.challenges),
        "lineage": len(room.links),
        "people": len(room.seats),
        "parking_lot": len(room.parked),
        "glossary": len(room.terms),
        "dates": len(room.renewals),
        "events": len(room.interventions),
    }


def _reads(view: View) -> tuple[object, ...]:
    room = view.room
    said = (room.decisions, room.requests, room.challenges, room.links, room.parked, room.terms)
    rest = (room.mandate, room.ballots, room.seats, room.renewals, room.interventions)
    return (room.artefacts, room.method, room.agenda, view.sight, *said, *rest)


SECTIONS = Panel("sections", _reads, _sections)
