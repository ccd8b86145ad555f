"""What the rooms of one process have done is counted as it happens."""

from app.live.meter import MOST_WAITING, Meter
from app.live.parcel import Parcel


def test_frames_and_their_bytes_are_counted():
    meter = Meter()
    meter.sent([Parcel("four"), Parcel("sixsix")])
    assert (meter.frames, meter.bytes) == (2, 10)


def test_commands_are_counted_by_how_they_ended():
    meter = Meter()
    for code in (None, None, "forbidden"):
        meter.answered(code)
    assert meter.commands == {"ok": 2, "forbidden": 1}


def test_all_rooms_together_are_full_at_some_point():
    assert not Meter(waiting=MOST_WAITING - 1).full
    assert Meter(waiting=MOST_WAITING).full
