"""A bug that somebody plants is found by the simulator within a thousand seeds."""

import pytest

from tests.simulator.planted import PLANTED
from tests.simulator.trial import found_within


@pytest.mark.parametrize("bug", PLANTED)
def test_a_planted_bug_is_found_within_a_thousand_seeds(bug):
    assert found_within(range(1000), PLANTED[bug]) is not None
