"""The ladder of practices: its rungs, what a card of mine lacks for the next, recipes to read."""

from collections.abc import Iterator

from app.domain.model.practices import (
    first_authors,
    inside,
    is_checked,
    ladder_of,
    rung_of,
    unanswered,
    unmet,
)
from app.domain.pictures.view import Keys, Panel, View, each_audience
from app.domain.practices import PracticeLadder
from app.domain.room import Artefact, Room
from app.domain.rules.practices import CLIMB, HARVEST, is_locked


def climbs(room: Room) -> PracticeLadder | None:
    """The ladder, in workshops that have a round for it."""
    held = any(round.design.type in (CLIMB, HARVEST) for round in room.agenda)
    return ladder_of(room) if held else None


# ---- the rungs, for everybody ----------------------------------------------------------------


def _ladder(view: View) -> Keys:
    ladder = climbs(view.room)
    if ladder is None:
        return {}
    rungs = [
        {"n": n, "title": rung.title, "asks": rung.asks, "fields": _fields(ladder, n)}
        for n, rung in enumerate(ladder.rungs, 1)
    ]
    return {
        "ladder": {
            "type": ladder.type,
            "field": ladder.field,
            "recipe": ladder.recipe_field,
            "next": ladder.next_field,
            "later": list(ladder.asked_later),
            "inside_first": ladder.inside_first,
            "rungs": rungs,
        }
    }


def _fields(ladder: PracticeLadder, n: int) -> list[str]:
    """The fields that a rung asks for."""
    rung = ladder.rung(n)
    asked = (c.field for c in rung.conditions if c.field) if rung else ()
    return list(dict.fromkeys(asked))


# ---- one's own cards, and recipes that wait for one's eyes -------------------------------------


def _climb(view: View) -> Keys:
    ladder, seat = climbs(view.room), view.seat
    if ladder is None or seat is None:
        return {}
    cards = view.shelf.cards_of_type.of(view.room.artefacts, ladder.type).values()
    standing = [a for a in cards if a.standing and view.sight.admits(a)]
    mine = [a for a in standing if seat.team in a.teams or seat.person in a.authors]
    ahead = {f"me/climb/{a.id}": _ahead(view, ladder, a) for a in mine if view.sight.seen(a)}
    return {**ahead, **dict(_to_read(view, ladder, standing))}


def _ahead(view: View, ladder: PracticeLadder, artefact: Artefact) -> dict[str, object]:
    fields = artefact.current.fields
    above = rung_of(ladder, fields) + 1
    if ladder.rung(above) is None:
        return {"next": None, "missing": []}
    lacks = unmet(view.room, artefact, fields, above, view.person)
    missing = [{"kind": c.kind, "field": c.field, "sentence": c.sentence} for c in lacks]
    return {"next": above, "missing": missing}


def _to_read(
    view: View, ladder: PracticeLadder, cards: list[Artefact]
) -> Iterator[tuple[str, object]]:
    """Recipes of others that carry on a practice which this person had first."""
    for artefact in cards:
        seen = view.sight.seen(artefact)
        if not seen or view.person in artefact.authors:
            continue
        recipe = seen[-1].fields.get(ladder.recipe_field)
        first = view.person in first_authors(view.room, artefact)
        if first and not is_checked(view.room, artefact, recipe):
            yield f"me/read/{artefact.id}", {"title": seen[-1].title, "recipe": recipe}


def _climb_reads(view: View) -> tuple[object, ...]:
    room = view.room
    cards = view.shelf.cards_of_type.of(room.artefacts, _type(room))
    return room.agenda, room.method, view.seat, view.sight, cards, room.links, room.challenges


def _type(room: Room) -> str:
    ladder = ladder_of(room)
    return ladder.type if ladder else ""


# ---- for facilitators ------------------------------------------------------------------------


def _harvest(view: View) -> Keys:
    """How many practices of its own each team has, while references from outside wait."""
    ladder, round = ladder_of(view.room), view.current
    if ladder is None or round is None or not round.running or round.design.type != HARVEST:
        return {}
    opened = next((u.reason for u in view.room.unlocked if u.round == round.id), None)
    return {
        "harvest": {
            "least": ladder.inside_first,
            "inside": inside(view.room),
            "locked": is_locked(view.room, round),
            "reason": opened,
        }
    }


def _harvest_reads(view: View) -> tuple[object, ...]:
    room = view.room
    return room.agenda, room.current, room.artefacts, room.unlocked, room.teams, room.seats


def _gates(view: View) -> Keys:
    return {
        f"gate/{gate.type}": {
            "type": gate.type,
            "missing": [{"value": c.value, "label": c.label} for c in missing],
            "sentence": gate.sentence,
        }
        for gate, missing in unanswered(view.room)
    }


def _gates_at_the_end(view: View) -> Keys:
    """For sponsors, who see no work before it is shared."""
    return _gates(view) if view.room.stage in ("closed", "archived") else {}


def _gates_reads(view: View) -> tuple[object, ...]:
    return view.room.artefacts, view.room.agenda, view.room.method, view.room.stage


LADDER = Panel("ladder", lambda view: (view.room.agenda, view.room.method), _ladder)
MY_CLIMB = Panel("my climb", _climb_reads, _climb, each_audience)
HARVESTED = Panel("harvest", _harvest_reads, _harvest)
GATES = Panel("gates", _gates_reads, _gates)
GATES_AT_THE_END = Panel("gates at the end", _gates_reads, _gates_at_the_end)
