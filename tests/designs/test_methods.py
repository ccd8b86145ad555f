"""Methods whose parts do not fit together."""

import pytest

from app.designs.check import problems_in

METHOD = """\
id = "tiny"
title = "Tiny"
version = 1

[[types]]
id = "idea"
title = "Idea"
plural = "Ideas"
section = "S-1"
line = "{title}: {what}[, for {whom}]."
glance = ["what"]
fields = [
  { id = "what", label = "What?", kind = "text" },
  { id = "whom", label = "For whom?", kind = "text" },
]

[[traces]]
id = "helps"
label = "helps"
source = ["idea"]

[[sections]]
id = "S-1"
document = "tom"
title = "Ideas"
fed_by = ["idea", "ballots"]
columns = [["What", "idea.what"], ["Grade", "idea.grade"]]

[[guards]]
type = "idea"
needs = ["idea"]
from_own_team = true
sentence = "One after the other."
"""

BROKEN = {
    "a section that no document has": (
        'section = "S-1"',
        'section = "S-2"',
        "tiny.toml:9 types.idea.section: there is no section 'S-2'",
    ),
    "a line about an unknown field": (
        "{what}",
        "{wat}",
        "tiny.toml:10 types.idea.line: there is no field 'wat'; did you mean what?",
    ),
    "a line with half a bracket": (
        "[, for {whom}]",
        "[, for {whom}",
        "tiny.toml:10 types.idea.line: a bracket opens or closes without its partner",
    ),
    "a line with half a brace": (
        "for {whom}",
        "for {whom",
        "tiny.toml:10 types.idea.line: a bracket opens or closes without its partner",
    ),
    "an unknown field at a glance": (
        'glance = ["what"]',
        'glance = ["who"]',
        "tiny.toml:11 types.idea.glance[1]: there is no field 'who'; did you mean whom?",
    ),
    "a trace from an unknown type": (
        'source = ["idea"]',
        'source = ["ideas"]',
        "tiny.toml:20 traces.helps.source[1]: there is no artefact type 'ideas'; "
        "did you mean idea?",
    ),
    "a section fed by nothing known": (
        '"ballots"]',
        '"votes"]',
        "tiny.toml:26 sections.S-1.fed_by[2]: there is no source 'votes'",
    ),
    "a column of an unknown type": (
        '"idea.what"',
        '"idee.what"',
        "tiny.toml:27 sections.S-1.columns[1]: there is no source 'idee'; did you mean idea?",
    ),
    "a column of an unknown field": (
        '"idea.what"',
        '"idea.wath"',
        "tiny.toml:27 sections.S-1.columns[1]: there is no field 'wath'; did you mean what?",
    ),
    "a guard of an unknown type": (
        'type = "idea"',
        'type = "notion"',
        "tiny.toml:30 guards[1].type: there is no artefact type 'notion'",
    ),
    "a guard that needs an unknown type": (
        'needs = ["idea"]',
        'needs = ["notion"]',
        "tiny.toml:31 guards[1].needs[1]: there is no artefact type 'notion'",
    ),
    "a guard without a word": (
        '"One after the other."',
        '" "',
        "tiny.toml:33 guards[1].sentence: says nothing to the person who is held back",
    ),
    "a key that a method does not have": (
        'label = "helps"',
        'lable = "helps"',
        "tiny.toml:19 traces.helps.lable: there is no such key here; did you mean label?",
    ),
}


def test_a_sound_method_is_not_commented():
    assert problems_in(METHOD, "tiny.toml") == []


@pytest.mark.parametrize(("old", "new", "said"), BROKEN.values(), ids=BROKEN)
def test_a_broken_method_is_refused(old, new, said):
    assert METHOD.count(old) == 1
    assert said in problems_in(METHOD.replace(old, new), "tiny.toml")


@pytest.mark.parametrize(
    ("table", "word"),
    [("types", "type"), ("traces", "trace kind"), ("sections", "section")],
)
def test_nothing_is_there_twice(table, word):
    again = METHOD[METHOD.index(f"[[{table}]]") :]
    again = again[: again.index("\n\n") + 1]
    line = METHOD.count("\n") + 2
    id = again.split('"')[1]
    assert problems_in(METHOD + again, "tiny.toml") == [
        f"tiny.toml:{line} {table}.{id}.id: there is another {word} with the id {id}"
    ]


def test_a_method_has_types():
    text = 'id = "none"\ntitle = "None"\nversion = 1\ntypes = []\ntraces = []\nsections = []\n'
    assert problems_in(text, "none.toml") == [
        "none.toml:4 types: there must be at least one artefact type"
    ]


FRAME = """\
[[frames]]
id = "other"
title = "Another order"
chapters = [{ title = "First", sections = [["S-1", "Thoughts"]] }]
"""


def test_a_frame_names_sections_that_are_there_once_each():
    assert problems_in(f"{METHOD}\n{FRAME}", "tiny.toml") == []
    (unknown,) = problems_in(f"{METHOD}\n{FRAME.replace('S-1', 'S-2')}", "tiny.toml")
    assert "there is no section 'S-2'" in unknown
    doubled = FRAME.replace('"Thoughts"]', '"Thoughts"], ["S-1", "Again"]')
    (twice,) = problems_in(f"{METHOD}\n{doubled}", "tiny.toml")
    assert "the section S-1 stands in this frame twice" in twice


def test_what_is_due_is_a_date_or_days():
    due = METHOD.replace('section = "S-1"\nline', 'section = "S-1"\ndue = "what"\nline')
    (problem,) = problems_in(due, "tiny.toml")
    assert "types.idea.due: there is no date or number of days 'what'" in problem


def test_what_faces_outside_names_types_that_are_there():
    outside = '\n[outside_in]\ntypes = ["idea", "ideal"]\nwords = ["HR"]\n'
    [problem] = problems_in(METHOD + outside, "tiny.toml")
    assert "there is no artefact type 'ideal'; did you mean idea?" in problem
