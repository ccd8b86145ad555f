"""A pack made in another process is the same pack."""

import pytest

from app.outcome.apart import made_apart
from app.outcome.archive import MANIFEST, pack
from app.outcome.orders import NotMade, Wanted
from tests.outcome.recorded import empty


def test_it_is_the_same_pack_and_every_step_is_told():
    steps = []
    made = made_apart(Wanted(empty(), "public"), steps.append)
    assert (made.pack, made.missing) == (pack(empty(), "public"), ())
    assert [step.done for step in steps] == list(range(steps[0].of + 1))
    assert steps[-1].name == MANIFEST


def test_a_process_that_is_ended_says_so():
    with pytest.raises(NotMade, match="ended"):
        made_apart(Wanted(empty()), lambda step: None, lambda process: process.kill())
