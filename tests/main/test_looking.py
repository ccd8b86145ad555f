"""Packs and checks of a database that nobody serves."""

import io
import json
import shutil
import sqlite3
import zipfile

import pytest

from app.main.looking import NothingThere, faults, packed, shelves_of
from app.settings import Settings


def shelves_in(folder):
    return shelves_of(Settings(data=folder / "data"))


def test_a_room_that_was_played_adds_up(workshop):
    folder, code = workshop
    assert list(faults(shelves_in(folder), None)) == []
    assert list(faults(shelves_in(folder), code)) == []


def test_a_pack_of_the_past_holds_what_was_there_then(workshop):
    folder, code = workshop

    def artefacts(as_of):
        body = packed(shelves_in(folder), code, "internal", as_of)
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            name = next(n for n in archive.namelist() if n.endswith("workshop.json"))
            return json.loads(archive.read(name))["artefacts"]

    assert artefacts(3) == []
    assert len(artefacts(None)) > 5


def test_a_room_that_is_not_there_is_said_in_words(workshop, tmp_path):
    folder, _ = workshop
    with pytest.raises(NothingThere, match="no room NOPE"):
        packed(shelves_in(folder), "NOPE", "sponsor", None)
    with pytest.raises(NothingThere, match="no database"):
        shelves_in(tmp_path)


def test_a_journal_with_a_gap_and_a_changed_paper_are_found(workshop, tmp_path):
    folder, code = workshop
    shutil.copytree(folder / "data", tmp_path / "data")
    with sqlite3.connect(tmp_path / "data" / "charrette.db") as db:
        seq, body = db.execute(
            "SELECT seq, body FROM event WHERE kind = 'ballot_closed' LIMIT 1"
        ).fetchone()
        event = json.loads(body)
        event["papers"] = event["papers"][1:]
        db.execute("UPDATE event SET body = ? WHERE seq = ?", (json.dumps(event), seq))
        db.execute("DELETE FROM event WHERE kind = 'line_said'")
    db.close()
    found = list(faults(shelves_in(tmp_path), code))
    assert any("the journal has a gap" in fault for fault in found)
    assert any("papers were kept" in fault for fault in found)
