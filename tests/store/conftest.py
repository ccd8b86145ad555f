"""A database of each kind, with today's tables and nothing in them."""

import pytest

from tests.store.archive import Archive


@pytest.fixture(params=["sqlite", "postgresql"])
def archive(request, tmp_path):
    shared = request.param == "postgresql"
    found = Archive(tmp_path, request.getfixturevalue("postgres").database() if shared else "")
    yield found
    found.close()
