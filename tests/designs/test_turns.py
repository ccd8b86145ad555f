"""Pages, pens, bans and offshoots that would never come to anything."""

import pytest

from app.designs.check import problems_in

METHOD = """\
id = "tiny"
title = "Tiny"
version = 1
traces = []
sections = []

[[types]]
id = "answer"
title = "Answer"
plural = "Answers"
section = ""
fields = [
  { id = "no", label = "Which?", kind = "number", least = 1, most = 2, choices = [
    { value = "1", label = "What earns?" },
    { value = "2", label = "What else?" },
  ] },
  { id = "text", label = "Text", kind = "long" },
  { id = "by_ops", label = "By those who run it?", kind = "yes_no" },
]

[[steps]]
round_type = "seven_questions"
id = "one"
types = ["answer"]
fields = { no = 1 }

[[steps]]
round_type = "seven_questions"
id = "two"
title = "And?"
types = ["answer"]
unless_round = "canvas"

[[pens]]
round_type = "roadblocks"
type = "answer"
tag = "operations"
sets = "by_ops"
sentence = "They hold the pen."

[[bans]]
round_type = "workarounds"
type = "answer"
minutes = 10
offers = "answer"
fields = { no = 2 }
sentence = "Not yet."

[[offshoots]]
source = "answer"
where = { no = 1 }
makes = "answer"
label = "Make another"
fields = { title = "{title}", text = "{text}" }
"""

BROKEN = {
    "a page of an unknown round": (
        'round_type = "seven_questions"\nid = "one"',
        'round_type = "seven_question"\nid = "one"',
        "steps.one.round_type: there is no type of round 'seven_question'",
    ),
    "a page about an unknown type": (
        'types = ["answer"]\nunless',
        'types = ["anser"]\nunless',
        "steps.two.types[1]: there is no artefact type 'anser'",
    ),
    "a page whose value nobody can choose": (
        'types = ["answer"]\nfields = { no = 1 }',
        'types = ["answer"]\nfields = { no = 3 }',
        "steps.one.fields: no is never 3",
    ),
    "a page with an unknown field": (
        'types = ["answer"]\nfields = { no = 1 }',
        'types = ["answer"]\nfields = { nr = 1 }',
        "steps.one.fields: there is no field 'nr'",
    ),
    "a page without a title": ('title = "And?"', 'title = ""', "steps.two.title: says nothing"),
    "a page there twice": ('id = "two"', 'id = "one"', "there is another page of seven_questions"),
    "a page unless an unknown round": (
        'unless_round = "canvas"',
        'unless_round = "canvass"',
        "steps.two.unless_round: there is no type of round 'canvass'",
    ),
    "a pen that sets no yes-or-no field": (
        'sets = "by_ops"',
        'sets = "text"',
        "pens[1].sets: there is no yes-or-no field 'text'",
    ),
    "a pen without a word": (
        '"They hold the pen."',
        '" "',
        "pens[1].sentence: says nothing to the person who is held back",
    ),
    "a ban that offers what cannot be chosen": (
        "fields = { no = 2 }",
        "fields = { no = 9 }",
        "bans[1].fields: no is never 9",
    ),
    "a ban without a word": (
        '"Not yet."',
        '""',
        "bans[1].sentence: says nothing to the person who is held back",
    ),
    "an offshoot of an unknown type": (
        'makes = "answer"',
        'makes = "answers"',
        "offshoots[1].makes: there is no artefact type 'answers'; did you mean answer?",
    ),
    "an offshoot in words that are not there": (
        'text = "{text}"',
        'text = "{txt}"',
        "offshoots[1].fields: there is no field 'txt'; did you mean text?",
    ),
    "an offshoot that fills an unknown field": (
        'text = "{text}"',
        'words = "{text}"',
        "offshoots[1].fields: there is no field 'words'",
    ),
    "an offshoot where nothing is ever so": (
        "where = { no = 1 }",
        "where = { no = 7 }",
        "offshoots[1].where: no is never 7",
    ),
}


def test_what_fits_together_is_not_commented():
    assert problems_in(METHOD, "tiny.toml") == []


@pytest.mark.parametrize(("old", "new", "said"), BROKEN.values(), ids=BROKEN)
def test_what_does_not_fit_together_is_said(old, new, said):
    assert METHOD.count(old) == 1
    assert any(said in problem for problem in problems_in(METHOD.replace(old, new), "tiny.toml"))
