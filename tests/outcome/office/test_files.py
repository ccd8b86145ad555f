"""The office files are whole for every room, equal to the byte, and legal XML inside."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from app.outcome.edition import edition
from app.outcome.office.files import files
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
