"""Who built on whom, held against the recorded workshop."""

from dataclasses import replace

from app.domain.model.lineage import ancestors, borrowing, depths, first_sharing, teams_behind
from app.domain.room import Room
from tests.outcome.recorded import at, brackenline


def mean(numbers):
    return sum(numbers) / len(numbers)


def test_the_deepest_artefact_went_through_three_hands():
    found = depths(brackenline())
    assert max(found, key=found.__getitem__) == "A-077"
    assert found["A-077"] == 3


def test_what_was_adopted_goes_deeper_than_the_rest():
    room, found = brackenline(), depths(brackenline())
    adopted = [found[a.id] for a in room.artefacts.values() if a.status == "adopted"]
    others = [found[a.id] for a in room.artefacts.values()
              if a.standing and a.status != "adopted"]  # fmt: skip
    assert round(mean(adopted), 2) == 0.97
    assert round(mean(others), 2) == 0.25


def test_two_teams_that_borrow_from_each_other_make_no_circle():
    found = depths(brackenline())
    assert (found["A-026"], found["A-027"]) == (1, 1)


def test_a_card_that_travelled_keeps_its_ancestors():
    assert ancestors(brackenline())["A-077"] == {"A-030", "A-031", "A-048", "A-047", "A-054"}


def test_nothing_is_its_own_ancestor():
    assert not [id for id, back in ancestors(brackenline()).items() if id in back]


def test_a_merge_has_both_teams_behind_it():
    assert teams_behind(brackenline())["A-033"] == ("T1", "T2")


def test_the_borrow_matrix_adds_up_to_what_was_lent_and_taken():
    found = borrowing(brackenline())
    assert sum(found.matrix.values()) == 24
    assert found.matrix["T1", "T4"] == 5
    assert found.lent == {"T1": 11, "T2": 3, "T3": 6, "T4": 4}
    assert found.taken == {"T1": 3, "T2": 7, "T3": 7, "T4": 7}


def test_one_in_three_later_versions_takes_from_another_team():
    found = borrowing(brackenline())
    assert (found.crossed, found.later, found.rate) == (25, 77, 0.3247)


def test_first_sharing_is_the_first_reveal():
    assert first_sharing(brackenline()) == at("2026-10-14T10:25:00+01:00")


def test_without_a_reveal_the_first_round_in_daylight_counts():
    room = brackenline()
    later = tuple(r for r in room.agenda if r.design.type != "reveal")
    assert first_sharing(replace(room, agenda=later)) == at("2026-10-14T10:40:00+01:00")


def test_an_empty_room_has_borrowed_nothing():
    found = borrowing(Room())
    assert (found.rate, found.matrix, first_sharing(Room())) == (0.0, {}, None)
