"""Reading a recorded workshop and putting its moves in order."""

import pytest

from app.rehearsal.recording import NotARecording, moves, read_recording, room_of
from tests.rehearsal.recorded import RECORDING


def test_moves_come_in_the_order_of_their_time():
    times = [move.at for move in moves(RECORDING)]
    assert times == sorted(times)


def test_the_room_opens_with_the_recorded_mandate_and_teams():
    room = room_of(RECORDING)
    assert room["goal"].startswith("Sending something back is as effortless")
    assert room["zone"] == "Etc/GMT-1"
    assert [team["id"] for team in room["teams"]] == ["T1", "T2", "T3", "T4"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"workshop": {}}'])
def test_a_file_that_is_no_recording_is_refused_in_words(tmp_path, text):
    path = tmp_path / "other.json"
    path.write_text(text)
    with pytest.raises(NotARecording, match="this is no recorded workshop"):
        read_recording(path)
