"""Files checked from end to end."""

import re

from hypothesis import given
from hypothesis import strategies as st

from app.designs.check import check, every_file, problems, problems_in
from tests.designs.small import METHODS, SESSIONS, SMALL, changed


def test_everything_that_is_bundled_can_be_run():
    files = list(every_file(SESSIONS))
    assert len(files) == 6
    assert check(files, METHODS) == []


def test_all_problems_of_all_files_are_said_at_once(tmp_path):
    one, other = tmp_path / "one.toml", tmp_path / "other.toml"
    one.write_text(changed(("minutes = 60", "minutes = 61"), ('["TOM-05"]', '["TOM-50"]')), "utf-8")
    other.write_text("rounds = 1", "utf-8")
    said = check([one, other], METHODS)
    assert said[:2] == [
        f"{one}:5 minutes: the rounds take 60 minutes together, not 61",
        f"{one}:61 rounds.r4.sections[1]: there is no section 'TOM-50'; did you mean TOM-15?",
    ]
    assert f"{other}:1 rounds: must be a list in [brackets]" in said
    assert f"{other}:1 id: is missing" in said


def test_a_design_names_a_method_that_is_there():
    text = changed(('"operating-model"', '"operating-modle"'))
    assert problems_in(text, "my design", METHODS) == [
        "my design:4 method: there is no method 'operating-modle' beside this file or among the "
        "bundled ones"
    ]


def test_a_design_may_bring_its_own_method(tmp_path):
    own = tmp_path / "methods" / "of-ours.toml"
    own.parent.mkdir()
    method = (METHODS / "operating-model.toml").read_text("utf-8")
    own.write_text(method.replace('id = "operating-model"', 'id = "of-ours"'), "utf-8")
    design = tmp_path / "small.toml"
    design.write_text(changed(('"operating-model"', '"of-ours"')), "utf-8")
    assert check([design, own], METHODS) == []


def test_a_design_whose_own_method_is_broken_says_where(tmp_path):
    own = tmp_path / "methods" / "operating-model.toml"
    own.parent.mkdir()
    own.write_text('id = "operating-model"\n', "utf-8")
    design = tmp_path / "small.toml"
    design.write_text(SMALL, "utf-8")
    assert f"{own}:1 types: is missing" in problems(design, METHODS)


def test_a_file_that_is_not_there_is_a_problem_and_no_crash(tmp_path):
    assert problems(tmp_path / "gone.toml", METHODS) == [
        f"{tmp_path}/gone.toml:1 file: cannot be read (No such file or directory)"
    ]


CUTS = st.lists(
    st.tuples(
        st.integers(0, len(SMALL)), st.integers(0, 40), st.sampled_from(["", '"', "0", "[", "\n"])
    ),
    min_size=1,
    max_size=3,
)


@given(CUTS)
def test_whatever_happens_to_a_text_it_is_answered_in_sentences(cuts):
    text = SMALL
    for start, length, put in cuts:
        text = text[:start] + put + text[start + length :]
    for said in problems_in(text, "small.toml", METHODS):
        assert re.fullmatch(r"small\.toml:\d+ [^:]+: .+", said), said
