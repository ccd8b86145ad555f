"""Pictures on cards: each is a new version, so that it is shown when its words are."""

from datetime import datetime

from app.domain import images
from app.domain.commands import AttachImage, RemoveImage
from app.domain.events import ArtefactRevised, Event
from app.domain.images import Image
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Artefact, Room, Round
from app.domain.rules.landing import landing, shown_at_once
from app.domain.rules.owning import own
from app.domain.rules.permissions import seated
from app.domain.text import clean, minted


def attach_image(room: Room, command: AttachImage, by: By, at: datetime) -> list[Event]:
    artefact, _ = own(room, command.artefact, by)
    before = artefact.current.images
    if any(image.id == minted(command.image) for image in before):
        return []
    if len(before) >= images.MOST:
        raise Refused("A card holds at most {most} pictures. Take one away first.",
                      most=images.MOST)  # fmt: skip
    added = Image(command.image, described(command.alt))
    return [_with(room, artefact, (*before, added), command.round, by, at)]


def remove_image(room: Room, command: RemoveImage, by: By, at: datetime) -> list[Event]:
    artefact, _ = own(room, command.artefact, by)
    kept = tuple(image for image in artefact.current.images if image.id != command.image)
    if kept == artefact.current.images:
        return []
    return [_with(room, artefact, kept, command.round, by, at)]


def described(alt: str) -> str:
    """Raises Refused for a picture about which nothing is said."""
    said = clean(alt, images.WORDS).replace("\n", " ")
    if not said:
        raise Refused("Say in a few words what the picture shows, for those who do not see it.",
                      code="bad_request")  # fmt: skip
    return said


def _landing(room: Room, named: str, by: By, at: datetime) -> Round:
    try:
        return landing(room, named, seated(room, by).team, at)
    except Refused as refused:
        raise Refused("Pictures are added and taken away while a round runs. Come back to it in "
                      "the next one.", code=refused.code) from refused  # fmt: skip


def _with(
    room: Room, artefact: Artefact, kept: tuple[Image, ...], named: str, by: By, at: datetime
) -> ArtefactRevised:
    round, current = _landing(room, named, by, at), artefact.current
    return ArtefactRevised(
        artefact.id, len(artefact.versions) + 1, current.title, current.fields, "", round.id,
        shown_at_once(room, round), kept,
    )  # fmt: skip
