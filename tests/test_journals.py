"""Journals of earlier releases fold for ever: kinds and fields of events are a promise."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app import messages
from app.domain.events import Recorded
from app.domain.people import By
from app.store.journal import fold

JOURNALS = sorted((Path(__file__).parent / "journals").glob("*.jsonl"))


def read(path):
    for line in path.read_text("utf-8").splitlines():
        kept = json.loads(line)
        event = messages.events.validate_python(kept["event"])
        at = datetime.fromtimestamp(kept["at"] / 1000, UTC)
        yield Recorded(kept["seq"], at, By(kept["actor"]), event)


@pytest.mark.parametrize("path", JOURNALS, ids=lambda path: path.stem)
def test_a_journal_of_an_earlier_release_still_folds_to_its_end(path):
    room = fold(list(read(path)))
    assert room.stage == "closed"
    assert room.artefacts
    assert all(ballot.state == "closed" for ballot in room.ballots.values())


def test_the_recorded_workshop_is_kept_as_0_1_wrote_it():
    room = fold(list(read(next(p for p in JOURNALS if p.stem == "returns-0.1"))))
    versions = sum(len(artefact.versions) for artefact in room.artefacts.values())
    assert (len(room.artefacts), versions, len(room.links), len(room.traces)) == (90, 103, 37, 102)
    assert room.ballots["B1"].selected == ("A-018", "A-015", "A-014")
