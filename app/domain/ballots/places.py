"""Places: ranks, who is selected, ties across the cut and near ties."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from app.domain.ballots.ballot import Result
from app.domain.ballots.figures import Figure

Near = Callable[[Figure, Figure], bool]


@dataclass(frozen=True, slots=True)
class Standing:
    """One option, its total and its values in the method's own tie-breaks; more is better."""

    option: str
    total: Figure
    breaks: tuple[Figure, ...] = ()

    @property
    def worth(self) -> tuple[Figure, ...]:
        return (self.total, *self.breaks)


def near_tie(higher: Figure, lower: Figure) -> bool:
    """At most one apart, or at most 5 % of the higher, rounded up."""
    return higher - lower <= max(1, ceil(Fraction(higher) / 20))


def near_means(width: Figure) -> Near:
    """Means at most 0.1 apart on a scale five wide, in proportion on any other."""
    return lambda higher, lower: higher - lower <= Fraction(width) / 50


def best_first(standings: Sequence[Standing]) -> list[Standing]:
    by_name = sorted(standings, key=lambda each: each.option)
    return sorted(by_name, key=lambda each: each.worth, reverse=True)


def ranks(standings: Sequence[Standing]) -> dict[str, int]:
    """1, 2, 2, 4."""
    return {
        each.option: 1 + sum(other.worth > each.worth for other in standings)
        for each in best_first(standings)
    }


def chosen(standings: Sequence[Standing], select: int) -> list[str]:
    """The first `select`, best first; equals across the cut all stay out."""
    order = best_first(standings)
    tied = _across_the_cut(order, select)
    return [each.option for each in order[:select] if each.option not in tied]


def places(
    standings: Sequence[Standing],
    select: int,
    *,
    tie_breaks: tuple[str, ...] = (),
    near: Near | None = near_tie,
) -> Result:
    """Who is where and who is in; equals across the cut go to a run-off."""
    order = best_first(standings)
    tied = _across_the_cut(order, select)
    result: Result = {
        "rank": ranks(standings),
        "selected": chosen(standings, select),
        "tie_at_cut": bool(tied),
        "tied": tied,
        "tie_broken_by": _broken_by(order, select, tie_breaks),
        "next_step": "runoff" if tied else None,
    }
    if near is not None:
        result["near_tie"] = not tied and _close(order, select, near)
    return result


def _across_the_cut(order: Sequence[Standing], select: int) -> list[str]:
    if len(order) <= select or order[select - 1].worth != order[select].worth:
        return []
    return sorted(each.option for each in order if each.worth == order[select].worth)


def _broken_by(order: Sequence[Standing], select: int, tie_breaks: tuple[str, ...]) -> str | None:
    if len(order) <= select or order[select - 1].total != order[select].total:
        return None
    pairs = zip(tie_breaks, order[select - 1].breaks, order[select].breaks, strict=True)
    return next((name for name, last_in, first_out in pairs if last_in != first_out), None)


def _close(order: Sequence[Standing], select: int, near: Near) -> bool:
    return len(order) > select and near(order[select - 1].total, order[select].total)
