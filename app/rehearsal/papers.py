"""What a bot puts on a paper: valid for every method, and with an opinion of its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from app.domain.ballots.ballot import names_in
from app.domain.ballots.methods import prepare
from app.rehearsal.story import Pen

Paper = dict[str, object]
Params = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Opinion:
    """`worth` says from 0 to 1 what this voter thinks of each option they may vote on."""

    dice: Random
    params: Params
    worth: Mapping[str, float]
    round_no: int = 1

    @property
    def best_first(self) -> list[str]:
        return sorted(self.worth, key=lambda option: (-self.worth[option], option))

    def level(self, option: str, low: int, high: int) -> int:
        return low + round(self.worth[option] * (high - low))


def opinion(
    seed: int,
    voter: str,
    ballot: Mapping[str, Any],
    own: Sequence[str],
    round_no: int,
    mind: int = 0,
) -> Opinion:
    """Mostly what everybody can see in an option, for the rest this voter's own taste.

    `mind` counts how often they have thought again.
    """
    listed = [option["id"] for option in ballot["options"]]
    _, prepared = prepare(ballot["method"], ballot["params"], listed)
    may = [
        o for o in prepared.options if prepared.params.get("own_team") != "exclude" or o not in own
    ]
    dice = Random(f"{seed}/{voter}/{ballot['id']}/{round_no}/{mind}")
    worth = {o: 0.7 * Random(f"{seed}/{o}").random() + 0.3 * dice.random() for o in may}
    return Opinion(dice, prepared.params, worth, round_no)


def paper(method: str, said: Opinion) -> Paper:
    return FORMS[method](said)


def _dots(said: Opinion) -> Paper:
    left, most, placed = said.params["dots_per_voter"], said.params["max_per_option"], {}
    for option in said.best_first:
        placed[option] = min(left, most, said.dice.randint(1, most))
        left -= placed[option]
    return {"dots": {option: dots for option, dots in placed.items() if dots}}


def _single_choice(said: Opinion) -> Paper:
    return {"choice": said.best_first[0]}


def _approval(said: Opinion) -> Paper:
    return {"approve": [o for o in said.worth if said.worth[o] > 0.5] or said.best_first[:1]}


def _points(said: Opinion) -> Paper:
    """The whole budget over the best few, most to the best."""
    some, budget = said.best_first[: said.dice.randint(2, 5)], said.params["budget"]
    shares = range(len(some), 0, -1)
    points = {o: budget * share // sum(shares) for o, share in zip(some, shares, strict=True)}
    points[some[0]] += budget - sum(points.values())
    return {"points": points}


def _score(said: Opinion) -> Paper:
    low, high = said.params.get("min", 0), said.params["max"]
    marks = {o: said.level(o, low, high) if said.dice.random() > 0.05 else None for o in said.worth}
    return {"scores": marks}


def _ranking(said: Opinion) -> Paper:
    return {"ranking": said.best_first}


def _quadratic(said: Opinion) -> Paper:
    left, votes = said.params["credits"], dict[str, int]()
    for option in said.best_first[:4]:
        number = int((left * 0.6) ** 0.5)
        if number:
            votes[option] = number
            left -= number * number
    return {"votes": votes}


def _fist(said: Opinion) -> Paper:
    """Nobody blocks; in a second round the doubts are mostly met."""
    fingers = said.dice.choice((2, 3, 4, 4, 5, 5) if said.round_no == 1 else (3, 3, 4, 4, 5))
    reason = Pen(said.dice).line("below") if fingers < said.params["threshold"] else None
    return {"fingers": fingers, "reason": reason}


def _consent(said: Opinion) -> Paper:
    """Asked again after an amendment, nobody objects any more."""
    if said.round_no == 1 and said.dice.random() < 0.08:
        return {"answer": "objection", "reason": Pen(said.dice).line("objection")}
    return {"answer": "consent", "reason": None}


def _grid(said: Opinion) -> Paper:
    low, high = said.params["scale"]
    across = {o: Random(f"{o}/across").randint(low, high) for o in said.worth}
    return {
        "placements": {
            o: [said.level(o, low, high), _near(said.dice, across[o], low, high)]
            for o in said.worth
        }
    }


def _near(dice: Random, value: int, low: int, high: int) -> int:
    return min(high, max(low, value + dice.choice((-1, 0, 0, 1))))


def _heat(said: Opinion) -> Paper:
    kinds = names_in(said.params.get("marks")) or ("like",)
    return {"marks": {o: [said.dice.choice(kinds)] for o in said.best_first[:5]}}


def _maturity(said: Opinion) -> Paper:
    """The second time people have heard each other: nearer to the lower middle."""
    stages = [int(stage) for stage in said.params["stages"]]
    top = len(stages) - 1
    middle = stages[top // 2]
    rated = {o: stages[round(said.worth[o] * top)] for o in said.worth}
    if said.round_no > 1:
        rated = {o: (stage + middle) // 2 for o, stage in rated.items()}
    unsure = said.dice.choice([*rated, None, None])
    return {"ratings": {o: None if o == unsure else stage for o, stage in rated.items()}}


def _stage(said: Opinion) -> Paper:
    """The higher the stage, the rarer its signs."""
    step = 1 / len(said.worth)
    return {"seen": [s for n, s in enumerate(said.worth) if said.worth[s] > 0.1 + n * step * 0.7]}


FORMS: Mapping[str, Callable[[Opinion], Paper]] = {
    "dots": _dots, "single_choice": _single_choice, "approval": _approval, "points": _points,
    "score": _score, "star": _score, "borda": _ranking, "irv": _ranking, "schulze": _ranking,
    "quadratic": _quadratic, "fist_to_five": _fist, "consent": _consent, "impact_effort": _grid,
    "two_axis": _grid, "heat": _heat, "maturity": _maturity, "maturity_stage": _stage,
}  # fmt: skip
