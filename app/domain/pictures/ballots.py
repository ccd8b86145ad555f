"""Ballots: what is voted on and by which rules, and the result once it may be seen."""

from collections.abc import Iterator, Mapping

from app.domain.ballots.ballot import names_in
from app.domain.ballots.methods import METHODS
from app.domain.pictures.fields import NOT_SHARED, STAFF_ONLY
from app.domain.pictures.maturity import model_for, of_ballot, of_option, of_result
from app.domain.pictures.times import iso, iso_or_none
from app.domain.pictures.view import Keys, Panel, View, by_sight
from app.domain.room import Artefact, Ballot

TOLD = frozenset((
    "turnout", "indicative", "outcome", "next_step", "selected", "winner", "runner_up", "rank",
    "totals", "supporters", "mean", "median", "raters", "top_scores", "unranked", "share",
    "share_at_or_above", "first_places", "first_preferences", "majority", "points_spent",
    "points_unspent", "unused_dots", "largest_single_paper_share", "tie_at_cut", "tied", "tie",
    "tie_broken_by", "near_tie", "gap_at_cut", "fragile", "finalists", "runoff", "head_to_head",
    "rounds", "eliminated", "exhausted", "pairwise", "paths", "order", "condorcet_winner",
    "potential_winners", "irv_rounds", "irv_would_elect", "kendall_w", "below_threshold",
    "objections_recorded", "open_objections", "integrated", "counts", "binding", "options",
    "areas", "histogram", "median_moved", "iqr_moved", "stage", "judges", "seen", "shares",
    "guests", "splits",
))  # fmt: skip
"""What of a count is told: figures about all papers, nothing that stands for a single one."""


def _ballots(view: View) -> Keys:
    return {f"ballot/{id}": _ballot(view, ballot) for id, ballot in view.room.ballots.items()}


def _revealed(view: View) -> Keys:
    """For those who only look on: ballots whose result was shown to the room."""
    shown = (b for b in view.room.ballots.values() if b.state == "closed" and b.revealed)
    return {f"ballot/{ballot.id}": _ballot(view, ballot) for ballot in shown}


def _ballot(view: View, ballot: Ballot) -> dict[str, object]:
    known = _result(ballot) if may_know_result(view, ballot) else {}
    model = model_for(view.room, ballot)
    return {
        "id": ballot.id,
        "method": ballot.method,
        "title": ballot.title,
        "question": ballot.question,
        "options": [
            {**each, **(of_option(model, str(each["id"])) if model else {})}
            for each in _options(view, ballot)
        ],
        "params": {name: value for name, value in ballot.params.items() if name != "owner"},
        "round": ballot.round,
        "state": ballot.state,
        "round_no": ballot.round_no,
        "again": _may_be_asked_again(ballot),
        "amendment": ballot.amendment,
        "opened_at": iso(ballot.opened_at),
        "ends_at": iso_or_none(ballot.ends_at),
        "closed_at": iso_or_none(ballot.closed_at),
        "revealed": ballot.revealed,
        "runoff_of": ballot.runoff_of,
        "runoff": ballot.runoff,
        "presurvey": ballot.presurvey,
        **(of_ballot(model) if model else {}),
        **known,
        **_earlier(view, ballot),
    }


def _may_be_asked_again(ballot: Ballot) -> bool:
    """Whether this way of voting goes on in another round, after an amendment."""
    most = ballot.params.get("max_rounds")
    rounds_left = not isinstance(most, int) or ballot.round_no < most
    again = METHODS[ballot.method].by_rounds and not ballot.presurvey
    return ballot.state == "closed" and again and rounds_left


def may_know_result(view: View, ballot: Ballot) -> bool:
    return ballot.state == "closed" and (ballot.revealed or view.sight.everything)


def _result(ballot: Ballot) -> dict[str, object]:
    return {
        "result": _told(ballot.result),
        "eligible": ballot.eligible,
        "voted": len(ballot.voted),
        "selected": list(ballot.selected or names_in(ballot.result.get("selected"))),
        "settled_by": ballot.settled_by,
        "indicative": ballot.result.get("indicative", False),
        **of_result(ballot),
    }


def _told(result: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in result.items() if name in TOLD}


def _earlier(view: View, ballot: Ballot) -> dict[str, object]:
    """Rounds before an amendment: for the room once the ballot as a whole is shown."""
    if not ballot.earlier or not (ballot.revealed or view.sight.everything):
        return {}
    return {
        "earlier": [
            {"result": _told(r.result), "amendment": r.amendment, "eligible": r.eligible}
            for r in ballot.earlier
        ]
    }


def _options(view: View, ballot: Ballot) -> Iterator[dict[str, object]]:
    for option in ballot.options:
        artefact = view.room.artefacts.get(option)
        if artefact is None:
            yield {"id": option, "label": ballot.option_text.get(option, option)}
        elif not view.sight.admits(artefact):
            yield {"id": option, "label": STAFF_ONLY}
        else:
            yield {"id": option, "label": _label(view, artefact), **_owner(view, artefact)}


def _label(view: View, artefact: Artefact) -> str:
    """The same for all who vote: the title that all teams can see."""
    public = artefact.visible
    if public:
        return public.title
    seen = view.sight.seen(artefact)
    return seen[-1].title if seen else NOT_SHARED


def _owner(view: View, artefact: Artefact) -> dict[str, object]:
    own: dict[str, object] = {"own": True} if view.sight.owns(artefact) else {}
    named = view.sight.named and bool(view.sight.seen(artefact))
    return {"team": artefact.team, **own} if named else own


def _reads(view: View) -> tuple[object, ...]:
    artefacts = view.room.artefacts
    options = (artefacts.get(id) for b in view.room.ballots.values() for id in b.options)
    return view.room.ballots, view.sight, *options


BALLOTS = Panel("ballots", _reads, _ballots, by_sight)
REVEALED = Panel("ballots revealed", _reads, _revealed, by_sight)
