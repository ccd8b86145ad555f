"""Names of files and rows."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.outcome.edition import edition
from app.outcome.models.naming import RESERVED, stems, titles, unlike
from tests.outcome.recorded import brackenline, snapshot


def with_ids(*ids):
    a = brackenline().artefacts["A-033"]
    room = replace(brackenline(), artefacts={id: replace(a, id=id) for id in ids}, links={},
                   traces=(), challenges={})  # fmt: skip
    return edition(replace(snapshot(), room=room))


def test_a_file_is_called_as_its_card_is_cited():
    assert stems(edition(snapshot()))["A-033"] == "A-033"


def test_no_file_has_a_name_that_means_something_else():
    found = stems(with_ids("index", "CON", "a/../b", "é"))
    assert list(found.values()) == ["index_2", "CON_2", "a_b", "_"]


def test_no_two_files_differ_by_capitals_only():
    assert list(stems(with_ids("a1", "A1")).values()) == ["a1", "A1_2"]


def test_titles_that_are_alike_are_told_apart():
    found = titles(with_ids("A-1", "A-2"), with_ids("A-1", "A-2").room.artefacts.values())
    assert list(found.values()) == ["Scan once, everyone knows", "Scan once, everyone knows (A-2)"]


@given(st.lists(st.text("aAbB_2", min_size=1, max_size=4)))
def test_no_two_names_are_alike(names):
    found = [name.casefold() for name in unlike(names, RESERVED, "{name}_{n}")]
    assert len(set(found)) == len(names)
    assert RESERVED.isdisjoint(found)
