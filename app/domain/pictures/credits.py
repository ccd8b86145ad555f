"""On the screen only those people have a name who are credited on a card that it shows."""

from collections.abc import Iterable, Mapping

from app.domain.pictures.gallery import GALLERY
from app.domain.pictures.view import Keys, Panel, View


def _credits(view: View) -> Keys:
    people = dict.fromkeys(
        person for card in GALLERY.keys(view).values() for person in _authors(card)
    )
    return {
        f"person/{person}": {"id": person, "name": view.name(person), "team": seat.team}
        for person in people
        if (seat := view.room.seats.get(person))
    }


def _authors(card: object) -> Iterable[str]:
    authors = card.get("authors", ()) if isinstance(card, Mapping) else ()
    return authors if isinstance(authors, list) else ()


CREDITS = Panel("credits", lambda view: (GALLERY.keys(view), view.room.seats, view.names), _credits)
