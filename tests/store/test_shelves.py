"""A database is looked into while nobody serves it."""

from contextlib import closing

from app.store.shelves import Shelves


def test_it_holds_what_was_written(archive):
    archive.room()
    with closing(Shelves.at(archive.url)) as shelves:
        assert shelves.events("r1") == archive.journal.read("r1")
        assert shelves.events("r2") == []
        assert shelves.register.by_id("r1") == archive.register.by_id("r1")
