"""Each ballot as one person holds it: have they voted, in which order do they read the options."""

from hashlib import sha256

from app.domain.pictures.view import Keys, Panel, View, each_audience
from app.domain.room import Ballot
from app.domain.rules.box import may_vote


def _ballots(view: View) -> Keys:
    return {f"me/ballot/{id}": _ballot(view, ballot) for id, ballot in view.room.ballots.items()}


def _ballot(view: View, ballot: Ballot) -> dict[str, object]:
    seat, person = view.seat, view.person
    key = ("order", ballot.id, person)
    order = view.shelf.keep(
        key, (ballot.options,), lambda: shuffled(ballot.id, person, ballot.options)
    )
    team = seat.team if seat else None
    return {
        "voted": person in ballot.voted,
        "order": order,
        "may_vote": seat is not None and may_vote(ballot, seat),
        "own": [o for o in ballot.options if team and team in ballot.owners.get(o, ())],
    }


def shuffled(ballot: str, person: str, options: tuple[str, ...]) -> list[str]:
    """An order of this person's own, always the same: no option gains from standing first."""
    return sorted(options, key=lambda o: sha256(f"{ballot}|{person}|{o}".encode()).digest())


MY_BALLOTS = Panel("my ballots", lambda v: (v.room.ballots, v.seat), _ballots, each_audience)
