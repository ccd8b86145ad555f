"""One server for each file of tests, as tests of pages have it."""

from tests.web.conftest import apart, code, run, served

__all__ = ["apart", "code", "run", "served"]
