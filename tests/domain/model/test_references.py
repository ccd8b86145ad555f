"""Short names to cite things by."""

from app.domain.model.references import references, short
from tests.domain.renewal import lobby, rate
from tests.outcome.recorded import brackenline


def test_readable_ids_are_cited_as_they_are():
    assert references(brackenline()).artefact("A-033") == "A-033"


def test_machine_made_ids_are_numbered_in_order():
    made = ["f3b9c1de-77aa-4f", "0a", "9c4be7d0-1122-4d"]
    assert short(made, "A-{:03d}") == dict(zip(made, ["A-001", "A-002", "A-003"], strict=True))


def test_any_kind_of_thing_is_found_by_its_id():
    refs = references(brackenline())
    assert [refs.any(id) for id in ("A-033", "B2", "D3", "S1", "gone")] == [
        "A-033", "B2", "D3", "S1", "gone",
    ]  # fmt: skip


def test_a_survey_before_the_first_round_counts_for_no_number():
    play = rate(lobby(), "survey-in-the-lobby", {"maya": {"aim": 1}}, presurvey=True)
    refs = references(play.room).ballots
    assert refs == {"survey-in-the-lobby": "pre-survey"}
