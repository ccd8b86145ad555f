"""The stores that must all do the same: in memory, in a file, on a server."""

import pytest

from tests.store.archive import Archive, Turns
from tests.store.memory import MemoryJournal


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def store(request, tmp_path):
    """A journal with one room, in which the cast sits."""
    yield from opened(request, tmp_path)


@pytest.fixture(params=["sqlite", "postgresql"])
def archive(request, tmp_path):
    """A database with one room, in which the cast sits."""
    yield from opened(request, tmp_path)


def opened(request, folder):
    if request.param == "memory":
        found = Turns(MemoryJournal())
    elif request.param == "sqlite":
        found = Archive(folder)
    else:
        found = Archive(folder, request.getfixturevalue("postgres").database())
    found.room()
    yield found
    found.close()
