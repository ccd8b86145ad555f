"""The tie ladder: run-off, decider, taking all tied, lot; the first that settles it.

As method `tie_ladder` its papers are those of the run-off, single choices among the tied. Its
rules: `ballot_id` and `seed` for the lot, `select`, the `selected` so far, the `tied`, and where
it was agreed before opening `decider` ({who, chooses}) or `include_ties`.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from app.domain.ballots.ballot import Ballot, Result, names_in
from app.domain.ballots.papers import Vote
from app.domain.ballots.single_choice import tally as single_choice


def tied(params: Mapping[str, object], options: Sequence[str]) -> tuple[str, ...]:
    return names_in(params.get("tied")) or tuple(options)


def lot_number(ballot_id: str, seed: str, option: str) -> str:
    return sha256(f"{ballot_id}:{seed}:{option}".encode()).hexdigest()


def draw(ballot_id: str, seed: str, options: Sequence[str]) -> list[str]:
    """All options, the smallest lot number first; anybody can draw it again."""
    return sorted(options, key=lambda option: lot_number(ballot_id, seed, option))


def tally(votes: Sequence[Vote[str]], ballot: Ballot) -> Result:
    so_far, left = list(ballot.names("selected")), list(ballot.options)
    places = ballot.select - len(so_far)
    by_runoff = _by_runoff(votes, left, places)
    so_far, places = so_far + by_runoff, places - len(by_runoff)
    left = [option for option in left if option not in by_runoff]
    if places < 1:
        return {"selected": so_far, "settled_by": "runoff"}
    chosen = [option for option in _decided(ballot) if option in left][:places]
    if len(chosen) == min(places, len(left)):
        return {"selected": so_far + chosen, "settled_by": "decider"}
    if ballot.params.get("include_ties"):
        return {"selected": so_far + sorted(left), "settled_by": "include_ties"}
    return _by_lot(ballot, so_far + chosen, [o for o in left if o not in chosen])


def _by_runoff(votes: Sequence[Vote[str]], options: Sequence[str], places: int) -> list[str]:
    if not votes or places < 1:
        return []
    runoff = Ballot("single_choice", {"select": places}, tuple(options))
    return list(names_in(single_choice(votes, runoff)["selected"]))


def _decided(ballot: Ballot) -> tuple[str, ...]:
    decider = ballot.params.get("decider")
    return names_in(decider.get("chooses")) if isinstance(decider, Mapping) else ()


def _by_lot(ballot: Ballot, so_far: Sequence[str], left: Sequence[str]) -> Result:
    order = draw(ballot.text("ballot_id"), ballot.text("seed"), left)
    return {
        "selected": [*so_far, *order][: ballot.select],
        "settled_by": "lot",
        "lot": {"order": order, **lot_numbers(ballot, left)},
    }


def lot_numbers(ballot: Ballot, options: Sequence[str]) -> Result:
    ballot_id, seed = ballot.text("ballot_id"), ballot.text("seed")
    return {"sha256_prefix": {o: lot_number(ballot_id, seed, o)[:8] for o in options}}


def lot(votes: Sequence[Vote[object]], ballot: Ballot) -> Result:
    """The lot by itself, as method `lot`."""
    order = draw(ballot.text("ballot_id"), ballot.text("seed"), ballot.options)
    return {"order": order, **lot_numbers(ballot, ballot.options)}
