"""What those who run the work brought in, in figures and never by name."""

from dataclasses import replace

import pytest

from app.domain.room import LastAnswer
from app.outcome.edition import edition
from app.outcome.journal import entries
from app.outcome.operations_records import operations
from app.outcome.parts import parts
from app.outcome.workshop_json import workshop
from tests.outcome.recorded import brackenline, empty, snapshot


@pytest.mark.parametrize("variant", ["sponsor", "internal", "public"])
def test_the_last_question_and_the_roadblocks_are_counted_alike_for_everybody(variant):
    found = {r.says["name"]: r.says["value"] for r in operations(edition(snapshot(), variant))}
    assert found == {"What we have not asked about": "6 of 7", "Roadblocks": "4 of 5"}


def test_a_room_without_anybody_says_nothing():
    assert list(operations(edition(empty()))) == []


def test_what_was_said_in_private_is_in_no_text_of_the_pack():
    said = "A whisper about the night shift"
    answers = {"p02": LastAnswer("p02", "r15", said, snapshot().at)}
    told = snapshot(replace(brackenline(), last_answers=answers))
    for variant in ("sponsor", "internal", "public"):
        kept = edition(told, variant)
        assert said not in str(workshop(kept))
        assert said not in str(list(entries(kept)))
        assert said not in str(
            [part for name in ("tom", "programme", "evidence") for part in parts(kept, name)]
        )
