"""How mature the room found itself: ratings in their order, the stage reached, who stands apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from app.domain.ballots.figures import exact
from app.domain.room import Ballot, Room

RATED, TICKED = "maturity", "maturity_stage"
ENOUGH = Fraction(6, 10)
"""The share of those who judge that has to see a stage (DOMAIN.md 6.1, ours)."""


@dataclass(frozen=True, slots=True)
class Rating:
    """One time that the areas were rated. `model` names the version of what they were rated by.

    `areas`: area to its `median`, `iqr` and `histogram` (stage to how many saw it).
    """

    ballot: str
    label: str  # presurvey, or the number of the round of votes
    model: str
    papers: int
    areas: Mapping[str, Mapping[str, object]]


def ratings(room: Room) -> list[Rating]:
    """Every counted rating, in the order they were opened; rounds of one ballot one by one."""
    rated = (b for b in room.ballots.values() if b.method == RATED and b.state == "closed")
    return [rating for ballot in rated for rating in rated_by(ballot)]


def rated_by(ballot: Ballot) -> list[Rating]:
    """The rounds of one counted ballot."""
    return list(_rounds(ballot))


def _rounds(ballot: Ballot) -> Iterator[Rating]:
    done = [(each.result, each.voted) for each in ballot.earlier]
    for number, (result, voted) in enumerate([*done, (ballot.result, len(ballot.voted))], 1):
        label = "presurvey" if ballot.presurvey else str(number)
        model = str(ballot.params.get("model", ""))
        yield Rating(ballot.id, label, model, _papers(result, voted), areas_of(result))


def _papers(result: Mapping[str, object], voted: int) -> int:
    turnout = result.get("turnout")
    papers = turnout.get("papers") if isinstance(turnout, Mapping) else None
    return papers if isinstance(papers, int) else voted


def areas_of(result: Mapping[str, object]) -> Mapping[str, Mapping[str, object]]:
    areas = result.get("areas")
    return areas if isinstance(areas, Mapping) else {}


def presurvey(room: Room) -> Rating | None:
    return next((rating for rating in ratings(room) if rating.label == "presurvey"), None)


def in_the_room(room: Room) -> list[Rating]:
    """Ratings made while rounds ran."""
    return [rating for rating in ratings(room) if rating.label != "presurvey"]


def judged(room: Room) -> Rating | None:
    """What was asked before the workshop; without that, the last rating made in it."""
    made = in_the_room(room)
    return presurvey(room) or (made[-1] if made else None)


# ---- the stage of the whole ------------------------------------------------------------------


def reached(room: Room) -> int | None:
    """The stage the room has seen that it stands on: as signs tell, else as ratings do.

    None as long as no result was shown.
    """
    shown = [b for b in room.ballots.values() if b.state == "closed" and b.revealed]
    ticked = [b.result.get("stage") for b in shown if b.method == TICKED]
    if ticked and isinstance(ticked[-1], int):
        return ticked[-1]
    rated = sorted((b for b in shown if b.method == RATED), key=lambda b: not b.presurvey)
    return reached_by(rated_by(rated[-1])[-1]) if rated else None


def reached_by(rating: Rating) -> int | None:
    """The highest stage that in every area enough of those who judged see reached."""
    counts = [histogram(found) for found in rating.areas.values()]
    if not counts or not any(counts):
        return None
    stages = sorted({stage for each in counts for stage in each})
    held = [s for s in stages if all(_enough_from(s, each) for each in counts if each)]
    return max(held, default=0)


def _enough_from(stage: int, counted: Mapping[int, int]) -> bool:
    from_there = sum(n for each, n in counted.items() if each >= stage)
    return from_there >= ENOUGH * sum(counted.values())


def histogram(area: Mapping[str, object]) -> dict[int, int]:
    """Stage to how many saw it."""
    counted = area.get("histogram")
    if not isinstance(counted, Mapping):
        return {}
    return {int(stage): n for stage, n in counted.items() if isinstance(n, int) and n}


# ---- the spread ------------------------------------------------------------------------------


def widest_first(areas: Mapping[str, Mapping[str, object]]) -> list[str]:
    """The areas, the widest apart first; equals in their own order."""
    return sorted(areas, key=lambda area: _width(areas[area]), reverse=True)


def _width(area: Mapping[str, object]) -> tuple[Fraction, int]:
    """How wide the middle half is, then how far the ends are apart."""
    stages, iqr = histogram(area), area.get("iqr")
    ends = max(stages) - min(stages) if stages else 0
    return (Fraction(-1) if iqr is None else exact(iqr)), ends


def outliers(area: Mapping[str, object]) -> list[int]:
    """The stages furthest from the middle that somebody saw: they are heard first."""
    stages, median = histogram(area), area.get("median")
    if not isinstance(median, int) or len(stages) < 2:
        return []
    furthest = max(abs(stage - median) for stage in stages)
    return sorted(stage for stage in stages if abs(stage - median) == furthest)
