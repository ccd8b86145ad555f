"""What a file of the bundle says of itself."""

import json

from app.outcome.edition import edition
from app.outcome.models.okf import okf
from tests.outcome.recorded import snapshot

SPONSOR = okf(edition(snapshot()))
PUBLIC = okf(edition(snapshot(), "public"))


def front(name, made=SPONSOR):
    said = {}
    for line in made[name].decode().split("\n---\n")[0].splitlines()[1:]:
        if line.startswith("  - "):
            key = list(said)[-1]
            said[key] = [*(said[key] or []), json.loads(line[4:])]
        else:
            key, _, value = line.partition(":")
            said[key] = json.loads(value) if value else None
    return said


def test_it_names_its_type_its_version_and_its_grade():
    said = front("service/A-033.md")
    assert (said["type"], said["title"]) == ("Service", "Scan once, everyone knows")
    assert (said["ref"], said["version"], said["grade"]) == ("A-033", 1, "B")
    assert said["tags"] == ["service", "grade-B", "Kestrel", "Otter"]
    assert said["generated"] == {
        "by": "process:charrette/0.1.0", "at": "2026-10-14T11:31:40Z",
    }  # fmt: skip


def test_its_sources_are_its_parents_and_the_ballots_on_it():
    sources = front("service/A-033.md")["sources"]
    assert [each["id"] for each in sources] == ["A-029-v1", "A-028-v1", "B2"]
    assert sources[0]["author"] == "human:p01"


def test_a_parent_that_was_adopted_is_a_file_of_the_bundle():
    sources = front("process/A-057.md")["sources"]
    assert sources[0]["resource"] == "../service/A-026.md"


def test_what_a_sponsor_said_yes_to_is_confirmed_by_a_person():
    said = front("organisation/A-059.md")
    assert (said["grade"], said["status"]) == ("A", "stable")
    assert said["verified"][0]["by"] == "human:sponsor"


def test_what_nobody_decided_is_a_draft():
    said = front("service/A-033.md")
    assert said["status"] == "draft"
    assert "verified" not in said


def test_where_only_teams_are_told_sources_have_no_author():
    assert "human:p" not in "".join(content.decode() for content in PUBLIC.values())
    assert "author" not in front("service/A-033.md", PUBLIC)["sources"][0]
