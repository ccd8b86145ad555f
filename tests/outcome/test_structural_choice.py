"""The one structural choice."""

from dataclasses import replace

from app.outcome.edition import edition
from app.outcome.structural_choice import choice
from tests.outcome.recorded import empty, snapshot


def with_ballots(*ids):
    room = snapshot().room
    kept = {id: room.ballots[id] for id in ids}
    return edition(replace(snapshot(), room=replace(room, ballots=kept)))


def test_a_choice_is_told_with_its_margins():
    found = choice(edition(snapshot()))
    assert found.question == "Where does the first scan happen in year one?"
    assert found.winner == "First scan at the parcel shop counter"
    assert found.margins == (
        "15 to 9 against “First scan at the doorstep by the driver”, which had most first "
        "places (9).",
        "16 to 8 against “First scan in a locker”.",
    )
    assert found.cite == "B3, 24 papers"


def test_a_run_off_between_cards_is_none():
    assert choice(with_ballots("B1", "B1r", "B2")) is None


def test_without_ballots_there_is_none():
    assert choice(edition(empty())) is None
