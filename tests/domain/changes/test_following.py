"""Reports are kept one after the other."""

from app.domain.events import StatusReported
from app.domain.room import Report
from tests.cast import NOON, OMAR, Play


def test_the_last_report_stands_last():
    play = Play()
    play.happens(StatusReported("s1", "late", "No key", "2026-10-20"), OMAR)
    play.happens(StatusReported("s1", "done", "", ""), OMAR)
    assert play.room.reports == {
        "s1": (
            Report("late", "No key", "2026-10-20", "omar", NOON),
            Report("done", "", "", "omar", NOON),
        )
    }
