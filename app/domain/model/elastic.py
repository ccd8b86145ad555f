"""The elastic agenda: how late fixed points would start, and what to trim so that they are kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.room import Room, Round

MINUTE = timedelta(minutes=1)


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
class Fit:
    """`trims`: rounds to come, in order, to the minutes they would be left with."""

    trims: dict[str, int]
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
    starts, now = begun(room), resumes(room)
    if starts is None or now is None:
        return Fit({}, ())
    elastic, stiff = _Course(now + more * MINUTE), _Course(now + more * MINUTE)
    trims: dict[str, int] = {}
    points = []
    for segment, point, planned in _segments(room, starts):
        late = stiff.reaches(segment, {}, planned)
        cut = trimmed(segment, elastic.late(segment, planned))
        trims |= cut
        left = elastic.reaches(segment, cut, planned)
        points.append(Point(point.id if point else None, planned, late, left))
    return Fit(trims, tuple(points))


@dataclass
class _Course:
    """How a day goes on from `at`."""

    at: datetime

    def late(self, rounds: Sequence[Round], planned: datetime) -> int:
        return max(0, (self._after(rounds, {}) - planned) // MINUTE)

    def reaches(self, rounds: Sequence[Round], cut: dict[str, int], planned: datetime) -> int:
        """Go through these rounds; the whole minutes that the point behind them is late."""
        at = self._after(rounds, cut)
        self.at = max(at, planned)
        return max(0, (at - planned) // MINUTE)

    def _after(self, rounds: Sequence[Round], cut: dict[str, int]) -> datetime:
        return self.at + sum(cut.get(r.id, r.minutes) for r in rounds) * MINUTE


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


def trimmed(rounds: Sequence[Round], minutes: int) -> dict[str, int]:
    """Round to its new length, so that `minutes` are saved, or as many as there are.

    Minute by minute from whoever has most to give, so that all are left with alike; breaks only
    when nothing else gives.
    """
    left = {r.id: slack(r) for r in rounds}
    for willing in ([r for r in rounds if not _rests(r)], [r for r in rounds if _rests(r)]):
        for _ in range(min(minutes, sum(left[r.id] for r in willing))):
            most = max(willing, key=lambda r: left[r.id])
            left[most.id] -= 1
            minutes -= 1
    return {r.id: r.minutes - slack(r) + left[r.id] for r in rounds if left[r.id] < slack(r)}


def _rests(round: Round) -> bool:
    return round.design.type == "break"


def _segments(room: Room, starts: datetime) -> Iterator[tuple[list[Round], Round | None, datetime]]:
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
                yield segment, round, planned
                segment = []
            segment.append(round)
        planned += planned_minutes(round) * MINUTE
    yield segment, None, planned
