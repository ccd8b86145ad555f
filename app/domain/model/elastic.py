"""The elastic agenda: how late fixed points would start, and what to trim so that they are kept."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.room import Room, Round

MINUTE = timedelta(minutes=1)

Trims = dict[str, int]
"""Rounds to come, in order, to the minutes they would be left with."""


@dataclass(frozen=True, slots=True)
class Point:
    """A start that must be kept, or the end (`round` None). Whole minutes.

    `late`: as things stand; `left`: still, when all that is proposed has been trimmed.
    """

    round: str | None
    at: datetime
    late: int
    left: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Rounds to come and the point behind them, None for the end.

    `gives`: the round that gives the first minute, the second, and so on, as long as any can.
    """

    rounds: Sequence[Round]
    point: str | None
    planned: datetime
    length: timedelta
    gives: Sequence[str]

    def trims(self, minutes: int) -> Trims:
        """Round to its new length, so that `minutes` are saved, or as many as there are."""
        given = self.gives[:minutes]
        return {r.id: r.minutes - n for r in self.rounds if (n := given.count(r.id))}


@dataclass(frozen=True, slots=True)
class Fit:
    trims: Trims
    points: tuple[Point, ...]


def resumes(room: Room) -> datetime | None:
    """When the next round could start, as far as the record tells: nothing knows the time here."""
    current = room.round(room.current) if room.current else None
    if current is None:
        return None
    return current.ends_at if current.running else (current.closed_at or current.ends_at)


def fit(room: Room, more: int = 0) -> Fit:
    """What to trim if the next round starts `more` minutes after `resumes`.

    Point after point, and the end last, is kept by trimming what comes before it and after the
    point before; less than a minute is not late. A fixed round waits for its time.
    """
    return fits(room, (more,))[0]


def fits(room: Room, mores: Iterable[int]) -> list[Fit]:
    """The same for many such minutes at once."""
    starts, now = begun(room), resumes(room)
    if starts is None or now is None:
        return [Fit({}, ()) for _ in mores]
    segments = list(_segments(room, starts))
    return [_fit(segments, now + more * MINUTE) for more in mores]


def _fit(segments: Iterable[Segment], at: datetime) -> Fit:
    elastic = stiff = at
    trims: Trims = {}
    points = []
    for segment in segments:
        stiff, late = _reached(stiff + segment.length, segment.planned)
        elastic += segment.length
        over = max(0, (elastic - segment.planned) // MINUTE)
        trims |= segment.trims(over)
        elastic -= min(over, len(segment.gives)) * MINUTE
        elastic, left = _reached(elastic, segment.planned)
        points.append(Point(segment.point, segment.planned, late, left))
    return Fit(trims, tuple(points))


def _reached(at: datetime, planned: datetime) -> tuple[datetime, int]:
    """When the day goes on from a point, and the whole minutes that this is late."""
    return max(at, planned), max(0, (at - planned) // MINUTE)


def begun(room: Room) -> datetime | None:
    """When minute 0 of the plan was: the first start, less what was planned before it."""
    planned = 0
    for round in room.agenda:
        if round.started_at:
            return round.started_at - planned * MINUTE
        planned += planned_minutes(round)
    return None


def planned_minutes(round: Round) -> int:
    """What was put in on the day was never planned."""
    return 0 if round.inserted else round.design.minutes


def slack(round: Round) -> int:
    return max(0, round.minutes - round.design.trim_to)


def giving(rounds: Sequence[Round]) -> Iterator[str]:
    """Who gives one minute after the other.

    Always whoever has most left to give, so that all are left with alike; breaks only when
    nothing else gives.
    """
    for rests in (False, True):
        left = {r.id: slack(r) for r in rounds if _rests(r) == rests}
        for _ in range(sum(left.values())):
            most = max(left, key=left.__getitem__)
            left[most] -= 1
            yield most


def _rests(round: Round) -> bool:
    return round.design.type == "break"


def _segments(room: Room, starts: datetime) -> Iterator[Segment]:
    """The rounds before each fixed point to come, that point, and when it was planned."""
    ids = [r.id for r in room.agenda]
    here = ids.index(room.current) if room.current in ids else -1
    some_fixed = any(r.design.fixed for r in room.agenda)
    segment: list[Round] = []
    planned = starts
    for n, round in enumerate(room.agenda):
        fixed = round.design.fixed if some_fixed else _rests(round)
        if n > here and round.state == "pending":
            if fixed and not round.inserted:
                yield _segment(segment, round.id, planned)
                segment = []
            segment.append(round)
        planned += planned_minutes(round) * MINUTE
    yield _segment(segment, None, planned)


def _segment(rounds: Sequence[Round], point: str | None, planned: datetime) -> Segment:
    length = sum(r.minutes for r in rounds) * MINUTE
    return Segment(rounds, point, planned, length, tuple(giving(rounds)))
