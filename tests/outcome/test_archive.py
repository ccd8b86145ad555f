"""The pack as a whole."""

import json
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

import pytest

from app.outcome.archive import NOT_MADE, file_name, files, write
from app.outcome.bindery import made_here
from app.outcome.makers import MAKERS, Maker
from app.outcome.orders import Step, Wanted
from app.outcome.variants import VARIANTS
from tests.outcome.packed import packed
from tests.outcome.recorded import empty, half_done, snapshot

DOCUMENTS = ("00_START_HERE", "01_one_page", "02_draft_tom", "03_change_programme", "04_evidence")


def zipped(snapshot):
    return ZipFile(BytesIO(made_here(Wanted(lambda: snapshot), lambda step: None).pack))


def opened(archive):
    with archive as found:
        return {name: found.read(name) for name in found.namelist()}


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_same_record_gives_the_same_bytes(variant):
    assert files(snapshot(), variant) == packed(variant)


@pytest.mark.parametrize("of", [empty, half_done, snapshot])
def test_a_pack_is_whole_at_any_time(of):
    held = packed("sponsor", of)
    for name in DOCUMENTS:
        assert f"{name}.html" in held
        assert f"{name}.md" in held
    assert {"MANIFEST.json", "data/workshop.json", "data/artefacts.csv"} <= set(held)
    assert {"data/workshop.schema.json", "model/tom.archimate.xml"} <= set(held)


def test_names_are_sorted_and_no_file_has_a_time():
    with zipped(half_done()) as archive:
        entries = archive.infolist()
    assert [e.filename for e in entries] == sorted(e.filename for e in entries)
    assert {e.date_time for e in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_the_manifest_holds_every_other_file():
    held = dict(packed("internal"))
    listed = json.loads(held.pop("MANIFEST.json"))["files"]
    assert {name: each["sha256"] for name, each in listed.items()} == {
        name: sha256(content).hexdigest() for name, content in held.items()
    }


def test_a_page_for_each_participant_only_inside_the_house():
    internal = [name for name in packed("internal") if name.startswith("05_")]
    sponsor = [name for name in packed("sponsor") if name.startswith("05_")]
    assert (len(internal), len(sponsor)) == (24, 0)


def test_a_folder_holds_the_same_as_the_archive(tmp_path):
    write(tmp_path, empty())
    assert {
        str(path.relative_to(tmp_path)): path.read_bytes()
        for path in tmp_path.rglob("*") if path.is_file()
    } == opened(zipped(empty()))  # fmt: skip


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Returns reimagined", "returns-reimagined-outcome-pack-draft1.zip"),
        ("Grüße: ../../etc", "grue-etc-outcome-pack-draft1.zip"),
        ("返品", "workshop-outcome-pack-draft1.zip"),
    ],
)
def test_a_download_has_a_name_that_every_system_can_write(title, name):
    room = replace(snapshot().room, title=title)
    assert file_name(replace(snapshot(), room=room)) == name


def test_other_variants_say_so_in_their_name():
    assert file_name(snapshot(), "public").endswith("-draft1-public.zip")


def breaks(edition):
    raise ValueError("no ink\nleft")


def test_what_cannot_be_made_is_named_and_the_rest_is_there(caplog):
    broken = Maker("02_draft_tom.pdf", breaks)
    makers = (*MAKERS[:2], broken, *MAKERS[2:4])
    held = files(empty(), makers=makers)
    sentence = "02_draft_tom.pdf could not be made: no ink left. Everything else is here."
    assert held[NOT_MADE].decode() == f"{sentence}\n"
    told = json.loads(held["MANIFEST.json"])
    assert told["not_made"] == {"02_draft_tom.pdf": sentence}
    assert {NOT_MADE, "data/workshop.json", "calendar.ics"} <= told["files"].keys()
    assert "ValueError: no ink" in caplog.text


def test_whoever_waits_is_told_of_every_step():
    steps = []
    held = files(empty(), tell=steps.append, makers=MAKERS[:3])
    assert [step.done for step in steps] == [0, 1, 2, 3]
    assert steps[0] == Step(0, 3, MAKERS[0].name)
    assert NOT_MADE not in held
    assert json.loads(held["MANIFEST.json"])["not_made"] == {}
