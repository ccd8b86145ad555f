"""Places in a TOML text."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.designs.whereabouts import whereabouts
from tests.designs.small import SESSIONS, SMALL

FILES = sorted(SESSIONS.rglob("*.toml"))


def places(value, place=()):
    yield place
    if isinstance(value, dict):
        for key, each in value.items():
            yield from places(each, (*place, key))
    if isinstance(value, list):
        for number, each in enumerate(value):
            yield from places(each, (*place, number))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_value_of_a_bundled_file_has_a_line_and_nothing_else_has(file):
    text = file.read_text("utf-8")
    assert set(whereabouts(text)) == set(places(tomllib.loads(text)))


def test_a_line_is_that_of_the_key_of_the_header_or_of_the_element():
    lines, found = SMALL.splitlines(), whereabouts(SMALL)
    assert lines[found[("rounds", 1, "share")] - 1] == 'share = "daylight"'
    assert lines[found[("rounds", 2)] - 1] == "[[rounds]]"
    assert lines[found[("rounds", 2, "ballot", "params")] - 1] == "[rounds.ballot.params]"
    assert lines[found[("rounds", 0, "artefacts", 2, "most")] - 1].startswith('  { type = "moment"')


def test_text_that_looks_like_toml_is_text():
    text = 'a = """\n[b]\nc = 1 # no\n"""\nd = "x = [1," # [e]\nf.g = \'#\'\n'
    assert whereabouts(text) == {(): 1, ("a",): 1, ("d",): 5, ("f",): 6, ("f", "g"): 6}


KEYS = st.from_regex(r"[a-z]{1,4}", fullmatch=True)
SCALARS = st.sampled_from(["1", "-2.5", "true", '"x"', "'y, ]'", '"""\nz\n"""', "2026-09-14"])
WRITTEN = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda each: "[\n" + ",\n".join(each) + "]"),
        st.dictionaries(KEYS, inner, max_size=3).map(
            lambda pairs: "{ " + ", ".join(f"{k} = {v}" for k, v in pairs.items()) + " }"
        ),
    ),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, WRITTEN, max_size=4))
def test_whatever_is_written_every_place_is_found_on_its_line(pairs):
    text = "".join(f"{key} = {value}\n" for key, value in pairs.items())
    found, line = whereabouts(text), 1
    assert set(found) == set(places(tomllib.loads(text)))
    for key, value in pairs.items():
        assert found[(key,)] == line
        line += value.count("\n") + 1
