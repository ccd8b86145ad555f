"""Front matter."""

import json

from hypothesis import given
from hypothesis import strategies as st

from app.outcome.models.yaml_front import front, written


def test_each_key_has_a_line_and_a_list_of_mappings_several():
    assert front({"type": "Service", "tags": ["a"], "sources": [{"id": "A-1"}, {"id": "B2"}]}) == (
        '---\ntype: "Service"\ntags: ["a"]\nsources:\n  - {"id": "A-1"}\n  - {"id": "B2"}\n---\n'
    )


def test_what_yaml_would_take_for_more_than_text_is_text():
    assert written('no: "yes" # --- !!python/object') == '"no: \\"yes\\" # --- !!python/object"'


def test_signs_that_break_or_turn_a_line_are_escaped():
    assert written("a\u2028b\u0085c\u202ed\ufeff") == '"a\\u2028b\\u0085c\\u202ed\\ufeff"'
    assert written("\U0001f600") == '"\U0001f600"'


@given(st.text())
def test_every_text_stays_on_its_line_and_is_read_back(text):
    line = written(text)
    assert len(line.splitlines()) == 1
    assert set(json.loads(line)) <= set(text)
