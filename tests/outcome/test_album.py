"""Pictures stand in the evidence and in a folder, inside the house and for sponsors only."""

import re
from dataclasses import replace

import pytest

from app.domain.commands import AttachImage, InsertRound, StartRound, WithdrawArtefact
from app.domain.design import Share
from app.outcome.album import album, files
from app.outcome.contents import contents
from app.outcome.documents import documents
from app.outcome.edition import edition
from app.outcome.snapshot import Person, Snapshot
from tests.cast import FAY, MAYA, NAMES, Play, persona

HOSTILE = "](javascript:alert(1)) <img src=x onerror=alert(1)> \"' `=1+1`"
BODIES = {"i1": b"RIFF one", "i2": b"RIFF two", "old": b"RIFF old"}


def played(share=Share.DAYLIGHT, alt="The paper form", **card):
    extra = InsertRound("extra", None, "Extra", "team_build", 10, share)
    return Play().steps(
        (FAY, extra), (FAY, StartRound("extra")), (MAYA, persona(**card)),
        (MAYA, AttachImage("a1", "i1", alt)), (MAYA, AttachImage("a1", "i2", "The counter")),
    )  # fmt: skip


def made(play, variant="internal", images=BODIES):
    names = {id: Person(name) for id, name in NAMES.items()}
    journal = tuple(play.journal)
    bare = Snapshot(play.room, names, len(journal), journal, "test")
    return edition(replace(bare, images=images), variant)


@pytest.mark.parametrize("variant", ["internal", "sponsor"])
def test_each_picture_is_a_file_and_stands_in_the_evidence(variant):
    found = made(played(), variant)
    assert files(found) == {"images/i1.webp": b"RIFF one", "images/i2.webp": b"RIFF two"}
    page = documents(found)["04_evidence.html"].decode()
    assert '<img src="images/i1.webp" alt="The paper form"' in page
    assert "Ida, 61" in page
    assert "![The paper form](images/i1.webp)" in documents(found)["04_evidence.md"].decode()
    assert "images/" in {each.name for each in contents(found)}


def test_the_public_pack_has_none():
    found = made(played(), "public")
    assert album(found) == []
    assert files(found) == {}
    assert found.snapshot.images == {}
    assert "images/" not in documents(found)["04_evidence.html"].decode()


def test_while_the_workshop_runs_sponsors_get_what_was_shared():
    assert files(made(played(Share.DARK), "sponsor")) == {}
    assert files(made(played(Share.DARK), "internal"))


def test_what_is_gone_is_left_out():
    withdrawn = played().steps((MAYA, WithdrawArtefact("a1")))
    assert album(made(withdrawn)) == []
    assert [shown.id for shown in album(made(played(), images={"i2": b"x"}))] == ["i2"]


def test_without_pictures_nothing_is_said_of_them():
    found = made(played(), images={})
    assert "images/" not in {each.name for each in contents(found)}
    assert 'id="pictures"' not in documents(found)["04_evidence.html"].decode()


def test_what_is_said_of_a_picture_is_never_markup():
    printed = documents(made(played(alt=HOSTILE)))
    page, text = (printed[f"04_evidence.{kind}"].decode() for kind in ("html", "md"))
    assert "<img src=x" not in page
    assert 'alt="](javascript:alert(1)) &lt;img' in page
    assert not re.search(r"(?<!\\)\]\(javascript:", text)
    assert "<img" not in text
