"""The simulator finds nothing where there is nothing, and what is there it finds, each time."""

import os
import subprocess
import sys

import pytest

from tests.simulator.planted import PLANTED
from tests.simulator.trial import found_within, verdict

FIRST = 100
"""A thousand seeds from here on: those before it would take most of the time and find as much."""


@pytest.mark.parametrize("first", range(0, 120, 24))
def test_rooms_survive_whatever_befalls_them(first):
    failed = {seed: found for seed in range(first, first + 24) if (found := verdict(seed).faults)}
    assert failed == {}, "again: python -m tests.simulator --seeds 1 --from SEED -v"


@pytest.mark.parametrize("bug", PLANTED)
def test_every_planted_bug_is_found_within_a_thousand_seeds(bug):
    assert found_within(range(FIRST, FIRST + 1000), PLANTED[bug]) is not None


def digests(hash_seed):
    """What a process of its own makes of a few seeds."""
    command = (sys.executable, "-m", "tests.simulator", "--seeds", "6", "--from", "300",
               "--processes", "1", "--digest")  # fmt: skip
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return told.stdout.splitlines()[:6]


def test_a_seed_is_the_same_run_in_every_process():
    assert digests("1") == digests("2")
