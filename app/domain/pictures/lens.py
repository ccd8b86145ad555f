"""A look at the room from one card, which remembers what it looked at."""

from app.domain.method import ArtefactType
from app.domain.pictures.sight import Sight
from app.domain.pictures.view import View
from app.domain.room import Artefact, Version


class Lens:
    """`artefacts` and `people`: the ids that were looked at; when they change, so may the card."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.sight: Sight = view.sight
        self.artefacts: set[str] = set()
        self.people: set[str] = set()

    def artefact(self, id: str) -> Artefact | None:
        self.artefacts.add(id)
        return self.view.room.artefacts.get(id)

    def version(self, id: str, n: int) -> Version | None:
        """That version, if it is theirs to see."""
        artefact = self.artefact(id)
        version = artefact.version(n) if artefact else None
        return version if artefact and version and self.sight.sees(artefact, version) else None

    def title(self, id: str) -> str | None:
        """The title as they know it; None for a card of which they see nothing."""
        artefact = self.artefact(id)
        if artefact is None:
            return None
        seen = self.sight.seen(artefact)
        return seen[-1].title if seen else None

    def name(self, person: str) -> str:
        self.people.add(person)
        return self.view.name(person)

    def kind(self, type: str) -> ArtefactType | None:
        return self.view.kind(type)
