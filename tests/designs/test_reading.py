"""Files in, dataclasses out."""

import pytest

from app.designs.reading import (
    Unusable,
    bundled_designs,
    method_file,
    read_design,
    read_method,
    read_sheet,
    sheet,
)
from app.domain.design import Asked, BallotPlan, Share
from tests.designs.small import METHODS, SESSIONS, SMALL


@pytest.fixture
def small(tmp_path):
    file = tmp_path / "small.toml"
    file.write_text(SMALL, "utf-8")
    return file


def test_a_design_is_read_as_it_is_written(small):
    design = read_design(small)
    assert [r.id for r in design.rounds] == ["r1", "r2", "r3", "r4"]
    assert design.people.team_size == (2, 4)
    assert design.round("r1").share is Share.DARK
    assert design.round("r4").artefacts == (Asked("service", 1, 2),)
    assert design.round("r3").ballot == BallotPlan(
        "dots", "moment", {"dots_per_voter": 3, "tie": "runoff"}
    )


def test_a_wrapped_line_is_one_sentence_and_an_empty_line_a_paragraph():
    text = 'prose = """\nOne\n  and one.\n\nTwo.\n"""\nsame = "a  b"\n'
    assert sheet("x", text).values == {"prose": "One and one.\n\nTwo.", "same": "a  b"}


def test_a_text_that_is_not_toml_is_refused_with_line_and_column(small):
    small.write_text(SMALL.replace('id = "r2"', 'id "r2"'), "utf-8")
    with pytest.raises(Unusable) as refused:
        read_design(small)
    assert refused.value.problems == (
        f"{small}:31 column 4: is not TOML: Expected '=' after a key in a key/value pair",
    )


def test_an_unfinished_text_is_refused_at_its_end():
    with pytest.raises(Unusable) as refused:
        sheet("x.toml", 'id = "x"\ntitle = """never closed\n')
    [said] = refused.value.problems
    assert said.startswith("x.toml:2 end of the file: is not TOML: ")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(Unusable) as refused:
        read_design(tmp_path / "gone.toml")
    assert refused.value.problems == (
        f"{tmp_path}/gone.toml:1 file: cannot be read (No such file or directory)",
    )


def test_a_file_in_another_encoding_is_refused(small):
    small.write_bytes(SMALL.encode("utf-16"))
    with pytest.raises(Unusable, match="is not text in UTF-8; save it as UTF-8"):
        read_design(small)


def test_a_method_knows_itself_by_its_types():
    assert read_sheet(METHODS / "operating-model.toml").is_method
    assert not read_sheet(SESSIONS / "tom-full-day.toml").is_method
    assert read_method(METHODS / "operating-model.toml").type("service").order == "how"


def test_the_method_beside_a_design_comes_before_the_bundled_one(tmp_path):
    assert method_file("operating-model", tmp_path, METHODS) == METHODS / "operating-model.toml"
    own = tmp_path / "operating-model.toml"
    own.write_text("", "utf-8")
    assert method_file("operating-model", tmp_path, METHODS) == own
    assert method_file("none", tmp_path, METHODS) is None


def test_the_name_of_a_method_leads_out_of_no_folder(tmp_path):
    (tmp_path / "secret.toml").write_text("", "utf-8")
    (tmp_path / "methods").mkdir()
    assert method_file("../secret", tmp_path / "methods") is None


def test_the_bundled_designs_come_by_file_name():
    ids = [design.id for design in bundled_designs(SESSIONS)]
    assert ids == sorted(file.stem for file in SESSIONS.glob("*.toml"))
