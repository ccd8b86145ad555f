"""Three filters over one snapshot."""

import re
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from zipfile import ZipFile

import pytest

from app.outcome.archive import files
from app.outcome.variants import VARIANTS, filtered, shared_only
from tests.outcome.packed import packed
from tests.outcome.pdf.reader import Reader
from tests.outcome.recorded import brackenline, half_done, names, snapshot


def say(text):
    return text


@lru_cache
def everything(variant):
    return "\n".join(text_of(content) for content in packed(variant).values())


def all_of(snapshot, variant):
    held = files(snapshot, variant)
    return "\n".join(text_of(content) for content in held.values())


def text_of(content):
    """A workbook or a document by the texts inside it; a picture holds none."""
    if content.startswith(b"%PDF"):
        return Reader(content).text
    if content.startswith((b"\x89PNG", b"\xff\xd8")):
        return ""
    if not content.startswith(b"PK"):
        return content.decode("utf-8")
    with ZipFile(BytesIO(content)) as archive:
        return "\n".join(text_of(archive.read(name)) for name in archive.namelist())


def test_nobody_is_named_in_the_public_variant():
    public = everything("public")
    assert [person.name for person in names().values() if person.name in public] == []
    parts = {part for person in names().values() for part in person.name.split()}
    assert [part for part in parts if re.search(rf"\b{part}\b", public)] == []


def test_nobody_can_be_told_by_their_id_in_the_public_variant():
    # Slides have an XML prefix p14, which stands before a colon or an equals sign.
    assert re.findall(r"\W[pfs]\d\d(?![:=])\W", everything("public")) == []


def test_the_sponsors_variant_names_the_authors():
    assert "Maeve Okafor" in everything("sponsor")


@pytest.mark.parametrize("variant", ["sponsor", "public"])
def test_papers_stay_in_the_house(variant):
    ballots = filtered(snapshot(), variant, say).room.ballots.values()
    assert not any(ballot.papers or ballot.voted for ballot in ballots)
    assert not any(round.papers for ballot in ballots for round in ballot.earlier)
    assert '"fingers"' not in everything(variant)
    assert '"dots": {' not in everything(variant)


def test_inside_the_house_papers_are_there_without_voters():
    assert '"fingers"' in everything("internal")
    assert '"voter"' not in everything("internal")


def test_a_running_workshop_shows_outside_only_what_was_shared():
    room = half_done().room
    hidden = replace(room.artefacts["A-026"].current, visible_at=None, title="Not shared yet")
    secret = replace(room.artefacts["A-026"], versions=(hidden,))
    running = replace(
        half_done(), room=replace(room, artefacts={**room.artefacts, "A-026": secret})
    )
    assert "A-026" not in shared_only(running.room).artefacts
    assert "Not shared yet" not in all_of(running, "sponsor")
    assert "Not shared yet" in all_of(running, "internal")


def test_a_closed_workshop_shows_all_its_work():
    assert shared_only(brackenline()) is brackenline()


def test_what_is_marked_internal_does_not_leave_the_house():
    room = brackenline()
    inside = replace(room.artefacts["A-026"], internal_only=True)
    marked = replace(snapshot(), room=replace(room, artefacts={**room.artefacts, "A-026": inside}))
    public = filtered(marked, "public", say).room
    assert "A-026" not in public.artefacts
    assert not [link for link in public.links.values() if "A-026" in (link.child, link.parent)]
    assert "A-026" in filtered(marked, "sponsor", say).room.artefacts


@pytest.mark.parametrize("variant", VARIANTS)
def test_all_variants_tell_the_same_figures(variant):
    assert "4 decided (A), 21 preferred (B), 6 contested (C), 18 proposed (D)" in everything(
        variant
    )


def test_private_notes_are_in_no_pack():
    assert "notes" not in everything("internal").split('"people"')[0]
