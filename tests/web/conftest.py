"""One server for each file of tests, and one of its own for whoever guesses codes."""

import pytest

from tests.web.served import Served, opened


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    server = Served(tmp_path_factory.mktemp("house"))
    yield server
    server.close()


@pytest.fixture
def apart(tmp_path):
    """A server that no other test uses."""
    server = Served(tmp_path)
    yield server
    server.close()


@pytest.fixture
def run(served):
    """Fay's browser, signed in at the desk."""
    desk = served.desk()
    yield desk
    desk.close()


@pytest.fixture
def code(run):
    """The code of a new room that Fay facilitates."""
    return opened(run)
