"""Which pictures an audience is shown: those on the cards that stand in its own picture."""

from collections.abc import Iterable

from app.domain.pictures.audiences import Audience
from app.domain.pictures.gallery import EVERYTHING, GALLERY, TABLE
from app.domain.pictures.my_part import MY_CARDS
from app.domain.pictures.paint import panels_for
from app.domain.pictures.shelf import Shelf
from app.domain.pictures.view import Names, look
from app.domain.room import Room

WITH_CARDS = frozenset({TABLE.name, GALLERY.name, EVERYTHING.name, MY_CARDS.name})


def shown_images(
    room: Room, names: Names, audiences: Iterable[Audience], shelf: Shelf
) -> frozenset[str]:
    """Ids. What is on no card that they have before them is not theirs to fetch."""
    shown: set[str] = set()
    for audience in audiences:
        view = look(room, names, audience, shelf)
        for panel in panels_for(view):
            if panel.name in WITH_CARDS:
                for card in panel.keys(view).values():
                    shown.update(_on(card))
    return frozenset(shown)


def _on(card: object) -> Iterable[str]:
    images = card.get("images", ()) if isinstance(card, dict) else ()
    return (image["id"] for image in images)
