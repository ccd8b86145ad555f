"""What every test runs under."""

import pytest
from hypothesis import HealthCheck, settings

from tests.postgres import Postgres

# A busy machine is no reason to fail: an example is judged by what it says, never by its time.
PATIENT = [HealthCheck.too_slow]
settings.register_profile("house", deadline=None, print_blob=True, suppress_health_check=PATIENT)
settings.load_profile("house")


@pytest.fixture(scope="session")
def postgres():
    """One server for all tests that ask for it; each takes a database of its own from it."""
    server = Postgres()
    yield server
    server.remove()
