"""The board of horizons: which step waits for which, and what they are said to be worth."""

from collections.abc import Iterator

from app.domain.method import ArtefactType
from app.domain.model.programme import (
    before,
    benefit_kinds,
    column,
    laid_out,
    needs,
    worth,
)
from app.domain.pictures.lens import Lens
from app.domain.pictures.sight import FOR_EVER
from app.domain.pictures.standing import stands
from app.domain.pictures.view import Keys, Panel, View, by_sight
from app.domain.room import Artefact, Version

Seen = tuple[Artefact, Version]


def _roadmap(view: View) -> Keys:
    keys: dict[str, object] = {}
    for kind in laid_out(view.room.method):
        steps = dict(_steps(view, kind))
        for id in steps:
            keys[f"roadmap/{id}"] = _step(view, kind, steps, id)
        keys |= _programme(kind, steps)
    return keys


def _steps(view: View, kind: ArtefactType) -> Iterator[tuple[str, Seen]]:
    lens = Lens(view)
    for id, artefact in view.shelf.cards_of_type.of(view.room.artefacts, kind.id).items():
        seen = view.sight.seen(artefact)
        if seen and stands(lens, artefact):
            yield id, (artefact, seen[-1])


def _step(view: View, kind: ArtefactType, steps: dict[str, Seen], id: str) -> dict[str, object]:
    """What others draw between their steps is told while a round shares with all."""
    artefact, version = steps[id]
    told = view.sight.works_on(artefact) or _in_the_light(view)
    waits = needs(view.room.traces, before(view.room.method, kind), id) if told else []
    waits = [other for other in waits if other in steps]
    own = column(kind, version.fields)
    late = [other for other in waits if column(kind, steps[other][1].fields) > own]
    return {"id": id, "needs": waits, "late": late}


def _in_the_light(view: View) -> bool:
    return view.sight.light == FOR_EVER or view.room.stage in ("closed", "archived")


def _programme(kind: ArtefactType, steps: dict[str, Seen]) -> Keys:
    if not steps:
        return {}
    found = worth(version.fields for _, version in steps.values())
    benefits = [
        {"label": choice.label, "n": found.counts.get(choice.value, 0)}
        for choice in benefit_kinds(kind)
    ]
    return {
        "programme": {
            "type": kind.id,
            "steps": len(steps),
            "benefits": benefits,
            "unsaid": found.unsaid,
            "mostly_cost": found.mostly_cost,
        }
    }


def _reads(view: View) -> tuple[object, ...]:
    room, shelf = view.room, view.shelf
    cards = (shelf.cards_of_type.of(room.artefacts, k.id) for k in laid_out(room.method))
    return (room.method, room.traces, room.links, room.stage, view.sight, *cards)


ROADMAP = Panel("roadmap", _reads, _roadmap, by_sight)
