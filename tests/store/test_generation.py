"""A database file that was put in place behind the server's back is noticed."""

import shutil

import pytest

from app.store.database import open_writer
from app.store.generation import Replaced, begin_another, beside, end, refuse_replaced
from app.store.migrating import migrate


@pytest.fixture
def file(tmp_path):
    return tmp_path / "charrette.db"


def start(file):
    """What a server does, up to where it would serve."""
    writer = open_writer(f"sqlite:///{file}")
    try:
        migrate(writer)
        refuse_replaced(writer, file)
        begin_another(writer, file)
    finally:
        writer.dispose()


def test_the_same_database_starts_again_and_again(file):
    start(file)
    start(file)  # the first was killed
    end(f"sqlite:///{file}", file)
    start(file)


@pytest.mark.parametrize("when", ["while it was served", "after it was stopped"])
def test_an_earlier_copy_is_refused_and_stays_as_it_is(file, when):
    copy = file.with_name("copy.db")
    start(file)
    if when == "after it was stopped":
        end(f"sqlite:///{file}", file)
    shutil.copyfile(file, copy)
    start(file)
    end(f"sqlite:///{file}", file)
    shutil.copyfile(copy, file)
    before = file.read_bytes()
    with pytest.raises(Replaced, match="charrette restore"):
        start(file)
    assert file.read_bytes() == before


def test_a_copy_without_the_file_beside_it_is_no_installation(file):
    start(file)
    beside(file).unlink()
    with pytest.raises(Replaced):
        start(file)


def test_a_database_of_an_older_version_may_not_come_in_place_of_todays(file):
    start(file)
    file.unlink()
    writer = open_writer(f"sqlite:///{file}")
    with pytest.raises(Replaced):
        refuse_replaced(writer, file)
    writer.dispose()


def test_a_start_that_was_cut_short_between_the_two_is_none(file):
    start(file)
    known = beside(file).read_text("ascii")
    beside(file).write_text(known + "0123456789abcdef\n", "ascii")
    start(file)
    assert len(beside(file).read_text("ascii").split()) == 1
