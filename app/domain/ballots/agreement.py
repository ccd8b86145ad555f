"""Kendall's W, how much rankings agree; Gini's coefficient, how unevenly something is spread."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from app.domain.ballots.figures import Figure


def kendall_w(rows: Sequence[Sequence[Figure]]) -> Fraction:
    """One row of places per person, equals sharing the mean of theirs: 1 agreed, 0 not at all.

    Kendall and Babington Smith's coefficient, corrected for ties; 0 where nothing is ordered.
    """
    people, options = len(rows), len(rows[0]) if rows else 0
    sums = [sum(column) for column in zip(*rows, strict=True)]
    ties = sum(size**3 - size for row in rows for size in Counter(row).values())
    most = people**2 * (options**3 - options) - people * ties
    if most == 0:
        return Fraction(0)
    middle = Fraction(sum(sums), options)
    return 12 * sum(((each - middle) ** 2 for each in sums), Fraction(0)) / most


def gini(values: Sequence[int]) -> Fraction:
    """0 when all have the same, towards 1 when one has everything; 0 when nobody has anything."""
    if not any(values):
        return Fraction(0)
    apart = sum(abs(one - other) for one in values for other in values)
    return Fraction(apart, 2 * len(values) * sum(values))
