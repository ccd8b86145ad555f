"""What a voting method is made of."""

import pytest

from app.domain.ballots.counting import as_listed
from app.domain.ballots.methods import METHODS


@pytest.mark.parametrize("method", sorted(METHODS))
def test_what_selects_or_orders_chooses(method):
    counting = METHODS[method]
    assert counting.chooses == (counting.purpose in {"selects", "orders"})


def test_options_are_what_the_ballot_lists():
    assert as_listed({}, ["A", "B"]) == ("A", "B")


def test_only_ballots_that_may_be_asked_again_have_rounds():
    asked_again = {method for method, counting in METHODS.items() if counting.by_rounds}
    assert asked_again == {"fist_to_five", "maturity"}
