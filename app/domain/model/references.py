"""Short names to cite things by: ids that machines made up are numbered in order instead."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.room import Room

SURVEY = "pre-survey"
READABLE = 8
"""An id of at most so many letters is short enough to be cited as it is."""


@dataclass(frozen=True, slots=True)
class References:
    """Id to short name, by kind of thing; an id that is not in the record stands for itself."""

    artefacts: Mapping[str, str]
    ballots: Mapping[str, str]
    decisions: Mapping[str, str]
    requests: Mapping[str, str]
    challenges: Mapping[str, str]

    def artefact(self, id: str) -> str:
        return self.artefacts.get(id, id)

    def any(self, id: str) -> str:
        for names in (self.artefacts, self.ballots, self.decisions, self.requests):
            if id in names:
                return names[id]
        return id


def references(room: Room) -> References:
    return References(
        artefacts=short(room.artefacts, "A-{:03d}"),
        ballots=_ballots(room),
        decisions=short(room.decisions, "D{}"),
        requests=short(room.requests, "S{}"),
        challenges=short(room.challenges, "X-{:02d}"),
    )


def _ballots(room: Room) -> dict[str, str]:
    """A survey before the first round is called that, and counts for no number."""
    held = [id for id, ballot in room.ballots.items() if not ballot.presurvey]
    surveys = (id for id, ballot in room.ballots.items() if ballot.presurvey)
    return {**short(held, "B{}"), **dict.fromkeys(surveys, SURVEY)}


def short(ids: Iterable[str], pattern: str) -> dict[str, str]:
    """Ids that are all readable stay; otherwise all are numbered, so that two never meet."""
    listed = list(ids)
    if all(len(id) <= READABLE for id in listed):
        return {id: id for id in listed}
    return {id: pattern.format(n) for n, id in enumerate(listed, 1)}
