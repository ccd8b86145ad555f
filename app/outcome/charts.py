"""Small charts beside the words: a bar for a figure, boxes for a step, a curve for a mood."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.method import Field
from app.domain.room import Artefact, Ballot
from app.outcome.edition import Edition


@dataclass(frozen=True, slots=True)
class Meter:
    """How much of the most there could be, 0 to 1."""

    share: float

    @property
    def width(self) -> str:
        """Of 100, as SVG wants it."""
        return f"{100 * min(max(self.share, 0.0), 1.0):.1f}"


@dataclass(frozen=True, slots=True)
class Steps:
    """A level reached today and one to reach, of so many."""

    today: int
    target: int
    of: int

    @property
    def boxes(self) -> tuple[str, ...]:
        """For each level from 1: reached, to come, or neither."""
        return tuple(
            "reached" if level <= self.today else "ahead" if level <= self.target else "open"
            for level in range(1, self.of + 1)
        )


@dataclass(frozen=True, slots=True)
class Curve:
    """Ups and downs along some steps; values from `least` to `most`."""

    values: tuple[int, ...]
    least: int
    most: int
    label: str

    WIDTH, HEIGHT = 600, 60

    @property
    def points(self) -> tuple[tuple[str, str], ...]:
        """Where the dots stand, the best mood on top."""
        gap = self.WIDTH / len(self.values)
        unit = (self.HEIGHT - 12) / (self.most - self.least)
        return tuple(
            (f"{gap * (n + 0.5):.1f}", f"{6 + unit * (self.most - value):.1f}")
            for n, value in enumerate(self.values)
        )


def meters(ballot: Ballot) -> Mapping[str, Meter]:
    """Option to its bar: the mean on its scale, a total beside the highest; none for rankings."""
    means, totals = ballot.result.get("mean"), ballot.result.get("totals")
    if isinstance(means, Mapping) and means:
        top = ballot.params.get("max", 5)
        highest: float = top if isinstance(top, int | float) else 5
        return {option: Meter(value / highest) for option, value in means.items() if highest}
    if isinstance(totals, Mapping) and totals and ballot.method != "fist_to_five":
        most = max(totals.values())
        return {option: Meter(value / most) for option, value in totals.items() if most}
    return {}


def steps(edition: Edition, artefact: Artefact) -> Steps | None:
    """For a type that says today and target as levels."""
    type = edition.room.method.type(artefact.type) if edition.room.method else None
    scale = type.field("target") if type else None
    today, target = (artefact.current.fields.get(id) for id in ("today", "target"))
    if scale is None or scale.kind != "number" or scale.most is None:
        return None
    if not isinstance(today, int) or not isinstance(target, int):
        return None
    return Steps(today, target, scale.most)


def curve(field: Field, rows: Sequence[object]) -> Curve | None:
    """For rows with a number that can be good or bad, where most of them say it."""
    moods = [each for each in field.fields if each.kind == "number" and (each.least or 0) < 0]
    if not moods or moods[0].least is None or moods[0].most is None:
        return None
    mood, least, most = moods[0], moods[0].least, moods[0].most
    said = [row.get(mood.id) for row in rows if isinstance(row, Mapping)]
    values = tuple(v if isinstance(v, int) and least <= v <= most else 0 for v in said)
    return Curve(values, least, most, mood.label) if len(values) > 2 else None
