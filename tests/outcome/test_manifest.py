"""The manifest of a pack."""

from hashlib import sha256

from app.outcome.edition import edition
from app.outcome.manifest import manifest
from tests.outcome.recorded import empty, snapshot


def test_it_says_from_what_the_pack_was_made():
    said = manifest(edition(snapshot()), {})
    assert (said["snapshot"], said["generated_at"]) == (130, "2026-10-14T16:00:00Z")
    assert said["design"] == {"id": "tom-full-day", "version": 1}
    assert said["method"] == {"id": "operating-model", "version": 1}
    assert set(said["maturity"]) == {"id", "version"}
    assert said["models"] == {"archimate_exchange": "3.1", "bpmn": "2.0", "okf": "0.2"}
    assert (said["variant"], said["draft"], said["app_version"]) == ("sponsor", 1, "0.1.0")


def test_every_file_can_be_checked():
    said = manifest(edition(empty()), {"b": b"2", "a": b"11"})
    assert said["files"] == {
        "a": {"sha256": sha256(b"11").hexdigest(), "bytes": 2},
        "b": {"sha256": sha256(b"2").hexdigest(), "bytes": 1},
    }
