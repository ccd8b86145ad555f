"""F21 at length: hundreds of examples for each route."""

import pytest

from tests.faults.fuzzing import Fuzzing


@pytest.mark.parametrize("signed_in", [False, True], ids=["stranger", "facilitator"])
def test_no_route_breaks_however_long_one_tries(tmp_path, signed_in):
    with Fuzzing(tmp_path, signed_in=signed_in, examples=200) as fuzzing:
        assert fuzzing.all() == []
