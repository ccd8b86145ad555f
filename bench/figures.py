"""Small statistics: percentiles, medians and how they are written."""

from collections.abc import Sequence
from statistics import median


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of `values` lie; the nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def spread(values: Sequence[float]) -> dict[str, float]:
    return {"p50": percentile(values, 0.5), "p99": percentile(values, 0.99), "n": len(values)}


def medians(rounds: Sequence[dict[str, float]]) -> dict[str, float]:
    """Key by key over the rounds of one measurement."""
    return {key: median(each[key] for each in rounds) for key in rounds[0]}


def ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms"


def times(value: float, raw: float) -> str:
    return f"{value / raw:.2f} ×" if raw else ""
