"""How the session goes, in figures for facilitators: worked out when somebody looks, not before.

Not a panel: nothing of it is painted while people work. Cards that somebody writes alone just now
are not spoken of.
"""

from collections.abc import Mapping

from app.domain.model.engagement import Engagement, engagement
from app.domain.model.lineage import Borrowing, borrowing, depths
from app.domain.model.operability import operability
from app.domain.model.participation import answered_last, participation
from app.domain.people import MAKERS
from app.domain.pictures.found import Cards, Figures, cards_found, titled
from app.domain.pictures.gaps import gaps
from app.domain.room import Room

EVEN, UNEVEN = 0.3, 0.5
"""Balance below the first is even; above the second a few carry the room."""


FEWEST = 4
"""Of smaller groups nothing is told apart."""


def figures(room: Room) -> Figures:
    cards = cards_found(room)
    return {
        "balance": _balance(room),
        "borrowing": _borrowing(borrowing(room)),
        "lineage": _deepest(room, cards),
        "operability": _chains(room, cards),
        "challenges": _challenges(room, cards),
        "last_question": _last_question(room),
        "time": _times(room),
        "techniques": [_technique(each) for each in engagement(room)],
        **gaps(room, cards),
    }


def _balance(room: Room) -> Figures:
    part = participation(room)
    reading = "even" if part.balance < EVEN else "few" if part.balance > UNEVEN else "mixed"
    made = sum(part.contributions.values())
    here = {seat.person for seat in room.seats.values() if seat.present}
    silent = [person for person in part.silent if person in here]
    return {
        "gini": part.balance,
        "reading": reading if made else "nothing",
        "people": len(part.contributions),
        "contributions": made,
        "silent": silent,
        "by_level": _by_level(room, part.contributions),
    }


def _by_level(room: Room, made: Mapping[str, int]) -> list[dict[str, object]]:
    """Contributions by level, where people said theirs and enough are of it."""
    levels: dict[str, list[int]] = {}
    for person, n in made.items():
        levels.setdefault(room.seats[person].profile.level, []).append(n)
    return [
        {"level": level, "people": len(each), "contributions": sum(each)}
        for level, each in sorted(levels.items())
        if level and len(each) >= FEWEST
    ]


def _borrowing(found: Borrowing) -> Figures:
    return {
        "rate": found.rate,
        "crossed": found.crossed,
        "later": found.later,
        "matrix": [[lender, taker, n] for (lender, taker), n in sorted(found.matrix.items())],
        "lent": dict(found.lent),
        "taken": dict(found.taken),
    }


def _deepest(room: Room, cards: Cards) -> Figures:
    found = {id: depth for id, depth in depths(room).items() if id in cards}
    deepest = min(found, key=lambda id: (-found[id], id), default=None)
    if deepest is None or not found[deepest]:
        return {"depth": 0, "card": None}
    return {"depth": found[deepest], "card": titled(cards, [deepest])[0]}


def _chains(room: Room, cards: Cards) -> list[dict[str, object]]:
    return [
        {**card, "have": chain.have, "of": chain.of, "missing": list(chain.missing)}
        for id, chain in operability(room).items()
        for card in titled(cards, [id])
    ]


def _challenges(room: Room, cards: Cards) -> Figures:
    raised = room.challenges.values()
    open_ones = [c.artefact for c in raised if c.is_open]
    return {
        "raised": len(raised),
        "open": len(open_ones),
        "on": titled(cards, dict.fromkeys(open_ones)),
    }


def _last_question(room: Room) -> Figures:
    seats = room.seats.values()
    asked = [s.person for s in seats if s.profile.operations and s.role in MAKERS]
    answered = answered_last(room)
    return {"asked": len(asked), "waiting": [p for p in asked if p not in answered]}


def _times(room: Room) -> list[dict[str, object]]:
    """The rounds that are over: planned and taken, in minutes."""
    return [
        {
            "id": round.id,
            "title": round.design.title,
            "planned": round.design.minutes,
            "taken": _minutes((round.closed_at - round.started_at).total_seconds()),
        }
        for round in room.agenda
        if round.started_at and round.closed_at
    ]


def _minutes(seconds: float) -> int:
    return round(seconds / 60)


def _technique(each: Engagement) -> dict[str, object]:
    return {
        "type": each.type,
        "rounds": each.rounds,
        "minutes": round(each.minutes),
        "active": round(each.share, 4),
        "versions": each.versions,
        "per_ten": round(each.per_ten(each.borrowed), 2),
    }
