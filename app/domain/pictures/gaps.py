"""What a session lacks, for facilitators: empty lanes, loose ends, departments, unmixed teams."""

from app.domain.model.coverage import Coverage, called_out, coverage, filled_since, lanes_of
from app.domain.model.orphans import orphans
from app.domain.model.outside_in import names_departments, words_of
from app.domain.model.team_rule import Builder, known, team_rule
from app.domain.pictures.found import Cards, Figures, titled
from app.domain.room import Room


def gaps(room: Room, cards: Cards) -> Figures:
    return {
        "coverage": _coverage(room, coverage(room)),
        "orphans": _orphans(room, cards),
        "outside_in": _departments(room, cards),
        "teams": _teams(room),
    }


def _coverage(room: Room, found: Coverage) -> Figures:
    called = called_out(room)
    filled = filled_since(room, found)
    return {
        "lanes": [{"id": lane, "types": _types_in(room, lane)} for lane in found.lanes],
        "teams": list(found.teams),
        "cards": [[lane, team, n] for (lane, team), n in sorted(found.cards.items())],
        "called": [list(cell) for cell in called],
        "filled": [list(cell) for cell in filled],
        "asked": _asked(room),
    }


def _types_in(room: Room, lane: str) -> list[str]:
    return [kind.plural for kind in (room.method.types if room.method else ()) if kind.lane == lane]


def _asked(room: Room) -> str | None:
    """The title of the round that will ask for lanes; empty once one has, None where none does."""
    laned = set(lanes_of(room.method))
    asking = [r for r in room.agenda if laned & {a.type for a in r.design.artefacts}]
    if not asking:
        return None
    return "" if any(r.started_at for r in asking) else asking[0].design.title


def _orphans(room: Room, cards: Cards) -> Figures:
    found = orphans(room)
    return {"goal": titled(cards, found.goal), "customer": titled(cards, found.customer)}


def _departments(room: Room, cards: Cards) -> list[dict[str, object]]:
    """Team by team the cards in which a department is named, and which."""
    if room.method is None:
        return []
    words = words_of(room.method, room.seats)
    named = {
        id: names_departments(artefact, version, room.method, words)
        for id, (artefact, version) in cards.items()
    }
    return [
        {**titled(cards, [id])[0], "words": list(found)} for id, found in named.items() if found
    ]


def _teams(room: Room) -> Figures:
    if not known(room):
        return {"known": False, "lacks": {}, "moves": [], "after": {}}
    return {"known": True, **_builder(room, team_rule(room))}


def _builder(room: Room, found: Builder) -> Figures:
    return {
        "lacks": {team: list(what) for team, what in found.lacks.items()},
        "moves": [
            {"person": person, "from": room.seats[person].team, "to": team}
            for person, team in found.moves.items()
        ],
        "after": {team: list(what) for team, what in found.after.items()},
    }
