"""All charts of an edition."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from app.outcome.edition import edition
from app.outcome.figures.gallery import figures, files
from tests.outcome.figures.drawn import ROOMS, made
from tests.outcome.recorded import brackenline, half_done, names, snapshot

EXPECTED = {
    "grade-bar", "grades-by-section", "journeys", "dots-B1", "votes-B1r", "votes-B4", "scores-B2",
    "operability", "capabilities", "chain-A-056", "decision-grid", "practice-ladder",
    "origin-novelty", "roadblock-kinds", "roadmap", "portfolio", "benefit-types", "grid-B5",
    "borrow-matrix", "lineage", "participation", "round-times", "engagement",
}  # fmt: skip
PACK_LIMIT = 3_000_000


def test_the_recorded_workshop_has_them_all():
    assert {figure.id for figure in figures(made())} == EXPECTED


@pytest.mark.parametrize("room", ROOMS)
def test_every_chart_of_any_room_is_whole(room):
    for figure in figures(made(room)):
        ElementTree.fromstring(figure.svg)
        assert figure.title
        assert len(figure.alt) > 20
        assert figure.section


def test_ids_are_fit_for_file_names_and_there_once():
    ids = [figure.id for figure in figures(made("hostile"))]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-zA-Z0-9-]+", id) for id in ids)


def test_nothing_is_drawn_of_an_empty_room():
    assert files(made("empty")) == {}


def test_charts_are_drawn_once_for_an_edition():
    assert figures(made()) is figures(made())


def test_the_same_record_gives_the_same_charts():
    """Of the closed workshop as well: tests/outcome/test_archive.py compares its whole pack."""
    again = edition(half_done())
    assert files(again) == files(made("half done"))


def test_every_chart_is_in_the_pack_twice_and_all_are_small():
    held = files(made())
    assert held.keys() == {f"charts/{id}.{kind}" for id in EXPECTED for kind in ("svg", "png")}
    assert sum(map(len, held.values())) < PACK_LIMIT


def test_markup_that_people_wrote_is_text():
    for figure in figures(made("hostile")):
        assert b"<script" not in figure.svg
        assert b"<img" not in figure.svg


def test_no_chart_for_the_public_names_anybody():
    said = " ".join(f"{f.title} {f.alt}" for f in figures(made(variant="public")))
    people = [person.name for id, person in names().items() if id.startswith("p")]
    assert people
    assert not [name for name in people if name in said]


def test_strange_letters_and_endless_words_are_drawn():
    def strange(artefact):
        newest = artefact.versions[-1]
        title = f"مرحبا שלום 🎉🧑‍💻 日本 {'w' * 600}"
        return replace(artefact, versions=(*artefact.versions[:-1], replace(newest, title=title)))

    room = brackenline()
    changed = {id: strange(artefact) for id, artefact in room.artefacts.items()}
    room = replace(room, artefacts=changed)
    found = {figure.id for figure in figures(edition(replace(snapshot(), room=room)))}
    assert found == EXPECTED
