"""A challenge is open until it is answered."""

from app.domain.events import ChallengeAnswered, ChallengeRaised
from tests.cast import ANA, NOON, OMAR, Play, seconds

RAISED = ChallengeRaised("c1", "a1", 1, "operator", "Who opens at six?", "T2")


def test_a_challenge_is_open_until_it_is_answered():
    play = Play()
    play.happens(RAISED, OMAR)
    asked = play.room.challenges["c1"]
    assert (asked.is_open, asked.by, asked.team, asked.at) == (True, "omar", "T2", NOON)
    play.steps(seconds(9))
    play.happens(ChallengeAnswered("c1", "adapt", "The porter.", 2), ANA)
    answered = play.room.challenges["c1"]
    assert (answered.is_open, answered.response, answered.resolved_in) == (False, "adapt", 2)
    assert (answered.answered_by, answered.answered_at) == ("ana", NOON + seconds(9))
