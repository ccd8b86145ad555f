"""Forms that nobody could fill in."""

import pytest

from app.designs.check import problems_in

FORM = """\
id = "tiny"
title = "Tiny"
version = 1

[[types]]
id = "idea"
title = "Idea"
plural = "Ideas"
section = ""
fields = [
  FIELD
]

[[traces]]
id = "helps"
label = "helps"
source = ["idea"]
target = ["idea"]

[[sections]]
id = "S-1"
document = "tom"
title = "Ideas"
"""

SOUND = [
    'kind = "choice", choices = [{ value = "a", label = "A" }]',
    'kind = "number", least = 0, most = 1, choices = [{ value = "0", label = "no" }, '
    '{ value = "1", label = "yes" }]',
    'kind = "rows", fields = [{ id = "name", label = "Name", kind = "text" }]',
    'kind = "reference", refers_to = ["idea"], trace = "helps"',
    'kind = "references", refers_to = ["idea"], trace = "helps", trace_from_other = true',
]

BROKEN = {
    'kind = "choice"': "fields.f: a choice needs choices",
    'kind = "text", choices = [{ value = "a", label = "A" }]':
        "fields.f: a text has nothing to choose",
    'kind = "choice", choices = [{ value = "a", label = "A" }, { value = "a", label = "B" }]':
        "fields.f.choices[2]: a is there already",
    'kind = "number", choices = [{ value = "1", label = "one" }]':
        "fields.f.choices: a number whose values have names needs least and most",
    'kind = "number", least = 1, most = 2, choices = [{ value = "1", label = "one" }]':
        "fields.f.choices: name every value from 1 to 2, in this order",
    'kind = "number", least = 2, most = 1': "fields.f.most: from 2 to 1 is no range",
    'kind = "group"': "fields.f: a group needs fields inside",
    'kind = "text", fields = [{ id = "name", label = "Name", kind = "text" }]':
        "fields.f: a text has no fields inside",
    'kind = "rows", fields = [{ id = "name", label = "Name", kind = "choice" }]':
        "fields.f.fields.name: a choice needs choices",
    'kind = "text", refers_to = ["idea"]': "fields.f: a text refers to nothing",
    'kind = "reference", refers_to = ["ide"]':
        "fields.f.refers_to[1]: there is no artefact type 'ide'; did you mean idea?",
    'kind = "reference", refers_to = ["idea"], trace = "help"':
        "fields.f.trace: there is no trace kind 'help'; did you mean helps?",
    'kind = "reference", trace = "helps"':
        "fields.f.refers_to: helps joins idea, not any type",
    'kind = "telepathy"':
        "fields.f.kind: 'telepathy' is not one of 'text', 'long', 'number', 'choice', 'yes_no', "
        "'date', 'list', 'reference', 'references', 'person', 'group' or 'rows'",
}  # fmt: skip


def said_of(written, form=FORM):
    field = f'{{ id = "f", label = "F", {written} }},'
    return problems_in(form.replace("FIELD", field), "tiny.toml")


@pytest.mark.parametrize("written", SOUND)
def test_a_sound_field_is_not_commented(written):
    assert said_of(written) == []


@pytest.mark.parametrize(("written", "said"), BROKEN.items())
def test_a_broken_field_is_refused(written, said):
    assert said_of(written) == [f"tiny.toml:11 types.idea.{said}"]


def test_a_trace_is_drawn_only_by_the_types_it_may_come_from():
    form = FORM.replace('source = ["idea"]', 'source = ["other"]')
    assert "tiny.toml:11 types.idea.fields.f.trace: helps does not join idea, see [[traces]]" in (
        said_of('kind = "reference", refers_to = ["idea"], trace = "helps"', form)
    )


def test_an_example_fills_in_fields_that_are_there():
    form = FORM.replace(
        "]\n\n[[traces]]", ']\nexample = { title = "E", fields = [["g", "x"]] }\n\n[[traces]]'
    )
    assert said_of('kind = "text"', form) == [
        "tiny.toml:13 types.idea.example.fields[1]: there is no field 'g'"
    ]


def test_another_element_hangs_on_a_choice_that_can_be_made():
    form = FORM.replace("]\n\n[[traces]]", ']\narchimate_when = [["f", "b", "Goal"]]\n\n[[traces]]')
    assert said_of('kind = "choice", choices = [{ value = "a", label = "A" }]', form) == [
        "tiny.toml:13 types.idea.archimate_when[1]: f is never b"
    ]


def test_two_fields_do_not_share_an_id():
    form = FORM.replace("FIELD", 'FIELD\n  { id = "f", label = "G", kind = "text" },')
    assert said_of('kind = "text"', form) == [
        "tiny.toml:12 types.idea.fields.f.id: there is another field with the id f"
    ]
