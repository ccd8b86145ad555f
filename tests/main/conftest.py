"""A short workshop that was played to its end; whoever changes something takes a copy."""

import pytest

from tests.main.played import play


@pytest.fixture(scope="session")
def workshop(tmp_path_factory):
    """Where its database and its pack are, and the room's join code."""
    folder = tmp_path_factory.mktemp("workshop")
    return folder, play(folder)
