"""The cards that facilitators may be told of, and how a figure speaks of one."""

from collections.abc import Iterable, Mapping

from app.domain.pictures.audiences import Facilitators
from app.domain.pictures.sight import sight_of
from app.domain.room import Artefact, Room, Version

Figures = dict[str, object]
Cards = Mapping[str, tuple[Artefact, Version]]


def cards_found(room: Room) -> Cards:
    """Standing cards that facilitators see, each with its newest version that they see."""
    sight = sight_of(room, Facilitators())
    standing = (a for a in room.artefacts.values() if a.standing)
    return {a.id: (a, seen[-1]) for a in standing if (seen := sight.seen(a))}


def titled(cards: Cards, ids: Iterable[str]) -> list[dict[str, object]]:
    """As somebody can find them: id, title and team."""
    return [
        {"id": id, "title": cards[id][1].title, "team": cards[id][0].team}
        for id in ids
        if id in cards
    ]
