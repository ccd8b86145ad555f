"""The bundle of knowledge."""

import re
from posixpath import dirname, join, normpath

import pytest

from app.outcome.edition import edition
from app.outcome.models.okf import okf
from tests.outcome.hostile import hostile
from tests.outcome.recorded import brackenline, empty, half_done, snapshot

MADE = okf(edition(snapshot()))
CARDS = [name for name in MADE if name.rpartition("/")[2] not in ("index.md", "log.md")]
LINK = re.compile(r"(?<!\\)\]\(([^)]*)\)")


def test_every_adopted_artefact_has_a_file_in_the_folder_of_its_type():
    adopted = [a for a in brackenline().artefacts.values() if a.status == "adopted"]
    assert sorted(CARDS) == sorted(f"{a.type}/{a.id}.md" for a in adopted)


def test_every_folder_is_listed():
    folders = {name.partition("/")[0] for name in CARDS}
    assert {f"{folder}/index.md" for folder in folders} <= set(MADE)
    assert all(f"]({folder}/)" in MADE["index.md"].decode() for folder in folders)


def test_only_the_root_of_all_listings_has_front_matter():
    listings = [n for n in MADE if n.endswith(("index.md", "log.md"))]
    assert [n for n in listings if MADE[n].startswith(b"---")] == ["index.md"]
    assert MADE["index.md"].startswith(b'---\nokf_version: "0.2"\n---\n')


@pytest.mark.parametrize("of", [snapshot, half_done, hostile, empty])
def test_links_lead_to_files_of_the_bundle(of):
    made = okf(edition(of()))
    for name, content in made.items():
        for target in LINK.findall(content.decode().rpartition("\n---\n")[2]):
            path = normpath(join(dirname(name), target))
            assert path in made or f"{path}/index.md" in made, (name, target)


def test_the_log_tells_decisions_by_day_the_newest_first():
    log = MADE["log.md"].decode()
    assert re.findall(r"^## .*", log, re.MULTILINE) == ["## 2026-10-14"]
    assert log.index("**D10**") < log.index("**D1**")
    assert "[Returns service owner](organisation/A-059.md)" in log


def test_a_card_says_its_line_its_fields_and_what_it_hangs_together_with():
    text = MADE["service/A-033.md"].decode()
    assert "- **What do they get?** one first scan that tells the shopper" in text
    assert "→ requires: [Tell every party at once](../capability/A-050.md)" in text
    assert "\\[A-033 v1 - Kestrel+Otter - merged from" in text


def test_what_is_gone_is_not_told_as_a_connection():
    connections = MADE["moment/A-018.md"].decode().partition("## Connections")[2]
    assert "Scan once, everyone knows" in connections
    assert "Got-it message" not in connections


def test_an_empty_room_is_a_bundle_all_the_same():
    made = okf(edition(empty()))
    assert set(made) == {"index.md", "log.md"}
    assert b"Nothing has been adopted yet." in made["index.md"]


def test_what_people_write_stays_text():
    text = okf(edition(hostile()))["service/A-033.md"].decode()
    body = text.partition("\n---\n")[2]
    assert "<script" not in body
    assert "](javascript:" not in re.sub(r"\\\]", "", body)
