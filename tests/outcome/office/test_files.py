"""The office files are whole for every room, equal to the byte, and legal XML inside."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation

from app.domain.room import Edit
from app.outcome.edition import edition
from app.outcome.office.files import SINGLE, files
from tests.outcome.office.made import ROOMS, made

NAMES = {"02_draft_tom.docx", "03_change_programme.docx", "sponsor_deck.pptx", "registers.xlsx"}


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_gives_the_same_four_files(room):
    assert set(made(room)) == NAMES


def test_two_runs_give_the_same_bytes():
    assert files(edition(ROOMS["half done"](), "sponsor")) == made("half done")


@pytest.mark.parametrize("room", ROOMS)
def test_every_part_is_well_formed(room):
    for content in made(room).values():
        with ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    etree.fromstring(archive.read(name))


def test_no_part_of_a_file_has_a_time_of_its_own():
    for content in made("half done").values():
        with ZipFile(BytesIO(content)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_outside_is_linked_or_run():
    for content in made("hostile").values():
        with ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
            assert not [name for name in names if "vba" in name or "externalLink" in name]
            links = [name for name in names if name.endswith(".rels")]
            assert not [name for name in links if b'TargetMode="External"' in archive.read(name)]


def test_the_public_variant_names_nobody():
    for content in made("half done", "public").values():
        with ZipFile(BytesIO(content)) as archive:
            assert not [n for n in archive.namelist() if b"Lewis Adair" in archive.read(n)]


def test_what_facilitators_left_out_is_on_no_slide():
    whole = ROOMS["recorded"]()
    hidden = {"A-026": Edit("", "Names a customer", None, whole.room.closed_at)}
    cut = replace(whole, room=replace(whole.room, hidden=hidden))
    title = whole.room.artefacts["A-026"].title
    assert title in tabled(made()["sponsor_deck.pptx"])
    assert title not in tabled(SINGLE["sponsor_deck.pptx"](edition(cut)))


def tabled(deck):
    """Every cell of every table."""
    shapes = (shape for slide in Presentation(BytesIO(deck)).slides for shape in slide.shapes)
    tables = (shape.table for shape in shapes if shape.has_table)
    return {cell.text for table in tables for row in table.rows for cell in row.cells}
