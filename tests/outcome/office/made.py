"""The office files of several rooms, made once and opened again by the libraries that read them."""

from dataclasses import replace
from io import BytesIO

from docx import Document
from openpyxl import load_workbook
from pptx import Presentation

from app.outcome.office.files import SINGLE
from tests.outcome import packed
from tests.outcome.hostile import hostile
from tests.outcome.recorded import empty, half_done, snapshot

ILLEGAL = "\x0b\x00\ud800 \u202eover and out\ufffe " + "x" * 600


def poisoned():
    """What no XML may hold, in a title and in a field; and a word as long as a page."""
    full = hostile()
    room = full.room
    card = room.artefacts["A-059"]
    version = replace(card.current, title=ILLEGAL, fields={"responsibilities": ILLEGAL})
    worse = {**room.artefacts, "A-059": replace(card, versions=(version,))}
    return replace(full, room=replace(room, title=ILLEGAL, artefacts=worse))


ROOMS = {
    "recorded": snapshot,
    "hostile": hostile,
    "poisoned": poisoned,
    "empty": empty,
    "half done": half_done,
}


def told(room="recorded", variant="sponsor"):
    return packed.told(ROOMS[room], variant)


def made(room="recorded", variant="sponsor"):
    return packed.parts(SINGLE, ROOMS[room], variant)


def one(name, room="recorded", variant="sponsor"):
    return packed.part(name, ROOMS[room], variant)[name]


def document(room="recorded", name="02_draft_tom", variant="sponsor"):
    return Document(BytesIO(one(f"{name}.docx", room, variant)))


def slides(room="recorded", variant="sponsor"):
    return Presentation(BytesIO(one("sponsor_deck.pptx", room, variant)))


def book(room="recorded", variant="sponsor"):
    return load_workbook(BytesIO(one("registers.xlsx", room, variant)))
