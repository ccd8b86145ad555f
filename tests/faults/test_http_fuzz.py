"""F21: whatever is sent to any route, the answer is one that was meant."""

import pytest

from tests.faults.fuzzing import Fuzzing, operations


@pytest.mark.parametrize("signed_in", [False, True], ids=["stranger", "facilitator"])
def test_no_route_breaks_whatever_is_sent_to_it(tmp_path, signed_in):
    with Fuzzing(tmp_path, signed_in=signed_in, examples=2) as fuzzing:
        assert fuzzing.all() == []
        assert fuzzing.asked >= len(operations())
