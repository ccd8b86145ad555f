"""A pack made in another process is the same pack."""

import pytest

from app.outcome.apart import made_apart
from app.outcome.archive import MANIFEST
from app.outcome.bindery import made_here
from app.outcome.orders import NotMade, Wanted
from tests.outcome.recorded import empty


def test_it_is_the_same_pack_and_every_step_is_told():
    steps = []
    wanted = Wanted(empty, "public")
    assert made_apart(wanted, steps.append) == made_here(wanted, lambda step: None)
    assert [step.done for step in steps] == list(range(steps[0].of + 1))
    assert steps[-1].name == MANIFEST


def test_a_process_that_is_ended_says_so():
    with pytest.raises(NotMade, match="ended"):
        made_apart(Wanted(empty), lambda step: None, lambda process: process.kill())
