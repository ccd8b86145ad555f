"""The recorded workshop that the tests replay."""

from pathlib import Path

from app.rehearsal.recording import read_recording

FILE = Path(__file__).parent.parent / "data" / "brackenline.json"
RECORDING = read_recording(FILE)


def of_kind(moves, kind):
    return [move for move in moves if move.kind == kind]
