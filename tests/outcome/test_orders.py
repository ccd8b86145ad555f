"""What is asked for and what comes of it goes from process to process."""

import pickle

import pytest

from app.outcome.orders import Made, Step, Wanted
from tests.outcome.recorded import empty, snapshot

TOLD = (
    Wanted(empty, "public", "de", "tables"),
    Wanted(snapshot),
    Step(1, 9, "documents"),
    Made(b"PK", ("The slides could not be made.",)),
)


@pytest.mark.parametrize("told", TOLD, ids=("an empty room", "a whole day", "a step", "a pack"))
def test_it_arrives_as_it_was_sent(told):
    assert pickle.loads(pickle.dumps(told)) == told


def test_nobody_says_otherwise_and_it_is_the_sponsors_pack_in_english():
    wanted = Wanted(empty)
    assert (wanted.variant, wanted.language, wanted.frame) == ("sponsor", "en", "")
