"""Exact figures: fractions as they are written and shown, medians and hinges."""

from collections.abc import Sequence
from contextlib import suppress
from fractions import Fraction

Figure = int | Fraction


def exact(written: object) -> Fraction:
    """0.1 as one tenth: a decimal is taken as it was written, not as the machine holds it."""
    if not isinstance(written, bool):
        with suppress(ValueError, ZeroDivisionError):
            return Fraction(str(written))
    raise ValueError(f"{written!r} is not a number")


def shown(figure: Figure) -> int | float:
    """Whole numbers as they are, all others to four decimals."""
    if figure == int(figure):
        return int(figure)
    return round(float(figure), 4)


def is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def mean(values: Sequence[Figure]) -> Fraction:
    return Fraction(sum(values), len(values))


def median(values: Sequence[Figure]) -> Fraction:
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return Fraction(ordered[middle])
    return Fraction(ordered[middle - 1] + ordered[middle], 2)


def lower_median(values: Sequence[int]) -> int:
    return sorted(values)[(len(values) - 1) // 2]


def hinge_spread(values: Sequence[Figure]) -> Fraction:
    """Upper minus lower Tukey hinge; of an odd number the middle value is in neither half."""
    ordered = sorted(values)
    half = len(ordered) // 2
    if half == 0:
        return Fraction(0)
    return median(ordered[-half:]) - median(ordered[:half])
