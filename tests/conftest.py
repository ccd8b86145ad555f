"""What every test runs under."""

import pytest
from hypothesis import HealthCheck, settings

from tests.postgres import Postgres
from tests.together import Together, place

# A busy machine is no reason to fail: an example is judged by what it says, never by its time.
PATIENT = [HealthCheck.too_slow]
settings.register_profile("house", deadline=None, print_blob=True, suppress_health_check=PATIENT)
settings.load_profile("house")


def pytest_collection_modifyitems(items):
    items.sort(key=place)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Of several processes (`-n`); the order is ours, so theirs is told to leave it alone."""
    config.option.loadscopereorder = False
    return Together(config, log)


@pytest.fixture(scope="session")
def postgres():
    """One server for all tests that ask for it; each takes a database of its own from it."""
    server = Postgres()
    yield server
    server.remove()
