"""The ballots that rounds are to hold, for facilitators: what the desk planned, to be opened."""

from app.domain.ballots.ballot import names_in
from app.domain.design import BallotPlan
from app.domain.pictures.view import Keys, Panel, View
from app.domain.room import Room
from app.domain.rules.maturity import model_of


def _plans(view: View) -> Keys:
    return {
        f"plan/{round.id}": _plan(view.room, round.design.ballot, round.design.prompt)
        for round in view.room.agenda
        if round.design.ballot
    }


def _plan(room: Room, ballot: BallotPlan, prompt: str) -> dict[str, object]:
    return {
        "method": ballot.method,
        "items": ballot.items,
        "params": dict(ballot.params),
        "question": prompt,
        "listed": _listed(room, ballot),
    }


def _listed(room: Room, ballot: BallotPlan) -> list[dict[str, str]]:
    """The areas that a rating is about, in the words of the model; each can be left out."""
    model = model_of(room)
    areas = names_in(ballot.params.get("areas"))
    known = {area: model.area(area) for area in areas} if model else {}
    return [{"id": a, "label": found.title if (found := known.get(a)) else a} for a in areas]


PLANS = Panel("plans", lambda view: (view.room.agenda, view.room.method), _plans)
