"""The ballots that rounds are to hold, for facilitators: what the desk planned, to be opened."""

from app.domain.design import BallotPlan
from app.domain.pictures.view import Keys, Panel, View


def _plans(view: View) -> Keys:
    return {
        f"plan/{round.id}": _plan(round.design.ballot, round.design.prompt)
        for round in view.room.agenda
        if round.design.ballot
    }


def _plan(ballot: BallotPlan, prompt: str) -> dict[str, object]:
    return {
        "method": ballot.method,
        "items": ballot.items,
        "params": dict(ballot.params),
        "question": prompt,
    }


PLANS = Panel("plans", lambda view: (view.room.agenda,), _plans)
