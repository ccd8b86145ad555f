"""The moves of a replay: who does what at which moment of the recording's time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Move:
    """`kind` is a command's, or one of the stage's own: seat, come, go, closed, round."""

    at: datetime
    who: str
    kind: str
    data: Mapping[str, object] = field(default_factory=dict)
    rank: int = 5  # which of two moves of the same moment comes first


def when(text: str, **later: float) -> datetime:
    """A recorded time, or some time after it."""
    return datetime.fromisoformat(text) + timedelta(**later)


@dataclass(frozen=True, slots=True)
class Recording:
    """The recorded workshop with what many moves look up."""

    record: Record
    facilitator: str
    sponsor: str
    teams: Mapping[str, str]  # person to team
    captains: Mapping[str, str]  # team to person
    artefacts: Mapping[str, Record]
    rounds: Mapping[str, Record]

    @classmethod
    def of(cls, record: Record) -> "Recording":
        people = record["people"]
        return cls(
            record,
            people["facilitators"][0]["id"],
            people["sponsors"][0]["id"],
            {person["id"]: person["team"] for person in people["participants"]},
            {team["id"]: team["captain"] for team in record["teams"]},
            {artefact["id"]: artefact for artefact in record["artefacts"]},
            {round["id"]: round for round in record["rounds"]},
        )

    def somebody_of(self, artefact: str) -> str:
        """An author of an artefact."""
        return str(self.artefacts[artefact]["authors"][0])
