"""All chance of one run, drawn from its seed: one stream for each part, so that they do not mix."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Odds:
    """How bad the world of one run is. Probabilities are of each thing that can go wrong."""

    delay: float  # seconds that a frame takes, on average
    cut: float
    double: float
    fetch_fails: float
    not_written: float
    crash: float  # of each turn: before or after its commit
    slow_disk: float  # seconds that a commit takes, on average
    lost_wake: float


CALM = Odds(0.01, 0, 0, 0, 0, 0, 0.002, 0)
"""At quiet points everything works."""


def stream(seed: int, *names: object) -> Random:
    return Random("/".join(map(str, (seed, *names))))


def odds_of(seed: int) -> Odds:
    """Every eighth world is a quiet one; the others fail in different ways."""
    chance = stream(seed, "odds")
    if chance.random() < 0.125:
        return CALM
    return Odds(
        delay=chance.choice((0.005, 0.03, 0.2, 0.8)),
        cut=chance.choice((0, 0.002, 0.01, 0.04)),
        double=chance.choice((0, 0, 0.01, 0.05)),
        fetch_fails=chance.choice((0, 0.05, 0.3)),
        not_written=chance.choice((0, 0, 0.02, 0.15)),
        crash=chance.choice((0, 0, 0.01, 0.05)),
        slow_disk=chance.choice((0.001, 0.01, 0.2)),
        lost_wake=chance.choice((0, 0.2, 0.9)),
    )
