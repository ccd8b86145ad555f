"""Who has promised to carry it: from which functions, and whether they are enough."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil

from app.domain.method import ArtefactType
from app.domain.people import Seat

MOST_PER_CHAMPION = 30
"""People whom one champion can reach; twenty to thirty is the usual rule of thumb."""


@dataclass(frozen=True, slots=True)
class Champions:
    """`by_function`: function as people gave it, "" where they did not, to champions."""

    people: frozenset[str]
    by_function: Mapping[str, int]
    affected: int

    @property
    def each_reaches(self) -> int | None:
        """People per champion, rounded up; None where nobody said how many are affected."""
        return ceil(self.affected / len(self.people)) if self.affected and self.people else None

    @property
    def wanted(self) -> int | None:
        """The fewest that would be enough."""
        return ceil(self.affected / MOST_PER_CHAMPION) if self.affected else None

    @property
    def enough(self) -> bool | None:
        return None if self.wanted is None else len(self.people) >= self.wanted


def champions(named: Iterable[str], seats: Mapping[str, Seat], affected: int) -> Champions:
    """`named`: who pledges, once for each pledge."""
    people = frozenset(named)
    functions = (seats[p].profile.function if p in seats else "" for p in sorted(people))
    return Champions(people, dict(sorted(Counter(functions).items())), affected)


def named_on(kind: ArtefactType | None, fields: Mapping[str, object]) -> str:
    """The person that a pledge names first; empty if it names none."""
    ids = (field.id for field in kind.fields if field.kind == "person") if kind else ()
    return str(fields.get(next(iter(ids), ""), "") or "")
