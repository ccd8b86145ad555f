"""Asking about maturity beside what the rounds plan."""

import asyncio

from app.domain.clockwork import GRACE_BALLOT
from app.domain.commands import CloseBallot, EndBallot
from app.domain.people import THE_ROOM
from app.rehearsal import surveying
from tests.cast import Play
from tests.domain.renewal import evening, lobby
from tests.rehearsal.troupe import company_in


class Prompt(Play):
    """A room whose bell rings at once: a ballot that ends is counted."""

    def does(self, by, command, at=None):
        done = super().does(by, command, at)
        if isinstance(command, EndBallot):
            self.steps(GRACE_BALLOT)
            super().does(
                THE_ROOM, CloseBallot(command.ballot, self.room.ballots[command.ballot].rev)
            )
        return done


def held(play, ask):
    prompt = Prompt(opening=(), room=play.room, at=play.at)
    asyncio.run(ask(company_in(prompt)))
    return prompt.room.ballots


def test_where_a_round_rates_everybody_is_asked_in_the_lobby():
    ballot = held(lobby(), surveying.survey)["survey"]
    assert (ballot.presurvey, ballot.revealed, len(ballot.voted)) == (True, True, 3)


def test_after_the_ratings_signs_are_ticked():
    ballot = held(evening("talk"), surveying.tick_signs)["signs"]
    assert ballot.method == "maturity_stage"
    assert ballot.result["judges"] == 3
