"""What those who run the work brought in, in figures and never by name."""

import pytest

from app.outcome.edition import edition
from app.outcome.operations_records import operations
from tests.outcome.recorded import empty, snapshot


@pytest.mark.parametrize("variant", ["sponsor", "internal", "public"])
def test_the_last_question_and_the_roadblocks_are_counted_alike_for_everybody(variant):
    found = {r.says["name"]: r.says["value"] for r in operations(edition(snapshot(), variant))}
    assert found == {"What we have not asked about": "6 of 7", "Roadblocks": "4 of 5"}


def test_a_room_without_anybody_says_nothing():
    assert list(operations(edition(empty()))) == []
