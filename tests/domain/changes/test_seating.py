"""What people said of themselves, kept with their seat or beside it."""

from app.domain.commands import PlaceOnScale, TellProfile
from tests.cast import MAYA, TEAL, given


def test_what_somebody_said_of_their_work_stands_with_their_seat():
    seat = given((MAYA, TellProfile("planning", "leader"))).seats["maya"]
    assert (seat.profile.function, seat.profile.level, seat.team) == ("planning", "leader", TEAL)


def test_the_last_place_on_the_scale_counts():
    assert given((MAYA, PlaceOnScale(3)), (MAYA, PlaceOnScale(8))).scale == {"maya": 8}
