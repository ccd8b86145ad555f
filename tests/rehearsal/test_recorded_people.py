"""When the recorded people come, and when their line is gone."""

from app.rehearsal.recorded_people import lines, people
from tests.rehearsal.recorded import RECORDING, of_kind


def test_everybody_of_the_recording_takes_a_seat_under_the_own_id():
    seats = {move.data["person"]: move for move in of_kind(people(RECORDING), "seat")}
    assert len(seats) == 28
    assert seats["p24"].data["role"] == "guest"
    assert seats["s01"].data["role"] == "sponsor"


def test_the_late_joiner_comes_when_the_recording_says_so():
    joined = {e["who"]: e["at"] for e in RECORDING.record["events"] if e["kind"] == "join"}
    seats = {move.data["person"]: move for move in of_kind(people(RECORDING), "seat")}
    assert seats["p20"].at.isoformat() == joined["p20"]


def test_a_lost_line_is_a_closed_tab_that_opens_again():
    assert [(m.who, m.kind) for m in lines(RECORDING)][:2] == [("p18", "go"), ("p18", "come")]
