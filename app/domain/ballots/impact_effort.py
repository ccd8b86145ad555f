"""Two axes: everybody places each option on both, the medians decide its corner.

Paper: `{"placements": {option: [first axis, second axis]}}`, None where somebody cannot say. A
sheet that gathers several people's values counts too: `{"option": ..., axis: [...], axis: [...]}`.
`two_axis` is the same with axes of the ballot's own.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import chain

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.figures import hinge_spread, mean, median, shown
from app.domain.ballots.marks import rated, refuse_unknown, under
from app.domain.ballots.papers import Paper, Vote, unreadable
from app.domain.ballots.params import EVERYWHERE, Param

Placed = Mapping[str, tuple[tuple[int, ...], ...]]
"""Option to the values on each axis, one person's or a sheet's."""

CORNERS = {
    ("high", "low"): "quick win",
    ("high", "high"): "major project",
    ("low", "low"): "fill-in",
    ("low", "high"): "avoid",
}
ON_THE_LINE = "on the line"


def read(paper: Paper, ballot: Ballot) -> Placed:
    axes = ballot.names("axes")
    said = under(paper, "placements")
    if "option" in said:
        said = {str(said["option"]): [said.get(axis) for axis in axes]}
    refuse_unknown(list(said), ballot.options)
    written = {option: _per_axis(place, axes) for option, place in said.items()}
    for option, place in written.items():
        for value in chain.from_iterable(place):
            rated({option: value}, ballot.options, ballot.bounds("scale"))
    return {
        option: tuple(tuple(v for v in values if isinstance(v, int)) for values in place)
        for option, place in written.items()
        if any(value is not None for value in chain.from_iterable(place))
    }


def _per_axis(place: object, axes: Sequence[str]) -> list[list[object]]:
    if isinstance(place, Mapping):
        place = [place.get(axis) for axis in axes]
    if not isinstance(place, list | tuple) or len(place) != len(axes):
        raise unreadable()
    return [list(values) if isinstance(values, list | tuple) else [values] for values in place]


def tally(votes: Sequence[Vote[Placed]], ballot: Ballot) -> Result:
    found = {option: _summary(option, votes, ballot) for option in ballot.options}
    return {**found, "options": found, "next_step": None}


def _summary(option: str, votes: Sequence[Vote[Placed]], ballot: Ballot) -> Result:
    axes = ballot.names("axes")
    values = [_values(option, votes, number) for number in range(len(axes))]
    if not all(values):
        return {"quadrant": None, "contested": False}
    summary: Result = {}
    for axis, on_axis in zip(axes, values, strict=True):
        summary |= _on_axis(axis, on_axis)
    levels = tuple(level(on_axis, ballot.figure("midpoint")) for on_axis in values)
    spread = max(hinge_spread(on_axis) for on_axis in values)
    return {
        **summary,
        "levels": dict(zip(axes, levels, strict=True)),
        "quadrant": CORNERS.get((levels[0], levels[1]), ON_THE_LINE),
        "contested": spread >= ballot.figure("contested_iqr"),
    }


def _values(option: str, votes: Sequence[Vote[Placed]], axis: int) -> list[int]:
    placed = [(vote.says[option][axis], vote.weight) for vote in votes if option in vote.says]
    return [value for values, weight in placed for value in values * weight]


def _on_axis(axis: str, values: Sequence[int]) -> Result:
    return {
        axis: shown(median(values)),
        f"{axis}_median": shown(median(values)),
        f"{axis}_mean": shown(mean(values)),
        f"{axis}_iqr": shown(hinge_spread(values)),
    }


def level(values: Sequence[int], midpoint: Fraction) -> str:
    """Which side of the midpoint: by the median, on it by the mean, else on the line."""
    for middle in (median(values), mean(values)):
        if middle != midpoint:
            return "high" if middle > midpoint else "low"
    return ON_THE_LINE


COUNTING = Counting(
    "orders",
    read,
    tally,
    {
        **EVERYWHERE,
        "axes": Param("pair", ("impact", "effort")),
        "scale": Param("range", (1, 5)),
        "midpoint": Param("number", 3),
        "contested_iqr": Param("number", 2),
    },
)
