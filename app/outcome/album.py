"""The pictures that people put on cards: in the evidence, and as files in a folder of their own."""

from typing import NamedTuple

from app.outcome.edition import Edition
from app.outcome.sentences import cited

FOLDER = "images/"


class Shown(NamedTuple):
    """`file`: its place in the pack. `card`: the title of the card; `cite`: where that is from."""

    id: str
    file: str
    alt: str
    card: str
    cite: str


def album(edition: Edition) -> list[Shown]:
    """By card, in the order in which these were made; the public pack has none."""
    held = edition.snapshot.images
    return [
        Shown(image.id, f"{FOLDER}{image.id}.webp", image.alt, artefact.title,
              cited(edition, edition.citation(artefact)))
        for artefact in edition.room.artefacts.values() if artefact.standing
        for image in artefact.current.images if image.id in held
    ]  # fmt: skip


def files(edition: Edition) -> dict[str, bytes]:
    return {shown.file: edition.snapshot.images[shown.id] for shown in album(edition)}
