"""Hints for a team: a department is named in a card that should speak of people outside."""

from collections.abc import Mapping

from app.domain.model.outside_in import names_departments, words_of
from app.domain.pictures.view import Keys, Panel, View, by_sight
from app.domain.room import Artefact


def _hints(view: View) -> Keys:
    found = {id: _words(view, card) for id, card in _looked_at(view).items()}
    return {
        f"hint/{id}": {"artefact": id, "words": list(words)} for id, words in found.items() if words
    }


def _looked_at(view: View) -> Mapping[str, Artefact]:
    """Their own cards of the kinds that are read for it."""
    method = view.room.method
    types = method.outside_in.types if method and method.outside_in else ()
    return {id: card for id, card in view.own_cards.items() if card.type in types}


def _words(view: View, card: Artefact) -> tuple[str, ...]:
    seen = view.sight.seen(card)
    if view.room.method is None or not card.standing or not seen:
        return ()
    words = _departments(view)
    return view.shelf.keep(
        ("hint", card.id, seen[-1].n),
        (card, words),
        lambda: names_departments(card, seen[-1], view.room.method, words),  # type: ignore[arg-type]
    )


def _departments(view: View) -> tuple[tuple[str, ...], ...]:
    room = view.room
    reads = (room.method, room.seats)
    return view.shelf.keep("departments", reads, lambda: words_of(room.method, room.seats))


HINTS = Panel(
    "hints", lambda view: (view.own_cards, view.sight, _departments(view)), _hints, by_sight
)
