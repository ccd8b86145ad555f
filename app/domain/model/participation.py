"""How evenly people took part: who wrote or challenged how often."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.ballots.agreement import gini
from app.domain.ballots.figures import shown
from app.domain.people import MAKERS
from app.domain.room import Artefact, Room


@dataclass(frozen=True, slots=True)
class Participation:
    """`contributions` names everybody who sits in a team or could: zeros are in it."""

    contributions: Mapping[str, int]
    team_totals: Mapping[str, int]

    @property
    def balance(self) -> int | float:
        """Gini over all participants: 0 is even, towards 1 a few carry it."""
        return shown(gini(list(self.contributions.values())))

    @property
    def silent(self) -> tuple[str, ...]:
        return tuple(person for person, n in self.contributions.items() if not n)


def participation(room: Room) -> Participation:
    """A contribution is the authorship of a version or a challenge; votes are none."""
    made = _contributions(room)
    people = {
        id: seat for id, seat in room.seats.items() if seat.role in MAKERS and not seat.waiting
    }
    return Participation(
        contributions={id: made[id] for id in people},
        team_totals={
            team: sum(made[id] for id, seat in people.items() if seat.team == team)
            for team in room.teams
        },
    )


def _contributions(room: Room) -> Counter[str]:
    made: Counter[str] = Counter()
    for artefact in room.artefacts.values():
        made.update(_authorships(artefact))
    made.update(challenge.by for challenge in room.challenges.values() if challenge.by)
    return made


def _authorships(artefact: Artefact) -> list[str]:
    """The first version counts for each author, each later one for whoever wrote it."""
    later = [version.by for version in artefact.versions[1:] if version.by]
    return [*artefact.authors, *later]


def answered_last(room: Room) -> frozenset[str]:
    """Who has said what nobody had asked about, or that there is nothing."""
    return frozenset(room.last_answers)
