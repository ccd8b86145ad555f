"""One edition of the pack: what this variant shows, and the figures of the whole record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from gettext import NullTranslations
from typing import TypeVar, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.model.citations import Citation, citation
from app.domain.model.engagement import Engagement, engagement
from app.domain.model.grades import Doubt, Grade, doubts, grade_counts, grades
from app.domain.model.lineage import Borrowing, borrowing, depths, teams_behind
from app.domain.model.lines import line
from app.domain.model.participation import Participation, answered_last, participation
from app.domain.model.references import References, references
from app.domain.model.scale import medians
from app.domain.model.spreads import Spread, spreads
from app.domain.model.wording import Wording
from app.domain.people import MAKERS, Seat
from app.domain.room import Artefact, Room
from app.outcome.snapshot import Person, Snapshot, earlier
from app.outcome.variants import Variant, filtered, shared_only

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Edition:
    """`snapshot` is filtered; the figures are those of all that the variant may speak of.

    `seats` and `answered_last` are people of the unfiltered room: to be counted, never named.
    `before`: the last draft but this one, unfiltered too: only to make an edition of it.
    `frame`: by which order and headings the model is printed; empty: by the method's own.
    """

    snapshot: Snapshot
    variant: Variant
    words: NullTranslations
    grades: Mapping[str, Grade]
    doubts: Mapping[str, tuple[Doubt, ...]]
    behind: Mapping[str, tuple[str, ...]]
    depths: Mapping[str, int]
    participation: Participation
    borrowing: Borrowing
    engagement: tuple[Engagement, ...]
    scale: Mapping[str, float]
    spreads: Mapping[str, Mapping[str, Spread]]
    refs: References
    seats: tuple[Seat, ...]
    answered_last: frozenset[str]
    frame: str = ""
    before: Snapshot | None = None
    kept: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[["Edition"], Made]) -> Made:
        """What `make` makes of this edition: made when first asked for, then kept with it."""
        if make not in self.kept:
            self.kept[make] = make(self)
        return cast("Made", self.kept[make])

    @property
    def room(self) -> Room:
        return self.snapshot.room

    @property
    def say(self) -> Callable[[str], str]:
        return self.words.gettext

    @property
    def wording(self) -> Wording:
        names = {id: person.name for id, person in self.snapshot.names.items()}
        return Wording(self.room, names, self.say("yes"), self.say("no"))

    @property
    def people(self) -> int:
        """How many made and voted."""
        return sum(seat.role in MAKERS and not seat.waiting for seat in self.seats)

    @property
    def counts(self) -> Mapping[Grade, int]:
        return grade_counts(self.grades)

    def person(self, id: str | None) -> Person:
        return self.snapshot.names.get(id or "", Person(""))

    def name(self, id: str | None) -> str:
        return self.person(id).name

    def team(self, id: str | None) -> str:
        team = self.room.teams.get(id or "")
        return team.name if team else ""

    def teams(self, ids: tuple[str, ...]) -> str:
        return " + ".join(self.team(id) or id for id in ids)

    def line(self, artefact: Artefact) -> str:
        return line(artefact, self.wording)

    def citation(self, artefact: Artefact) -> Citation:
        return citation(self.room, artefact, self.refs)

    def local(self, at: datetime) -> datetime:
        try:
            return at.astimezone(ZoneInfo(self.room.zone))
        except (ZoneInfoNotFoundError, ValueError):
            return at


def edition(
    snapshot: Snapshot,
    variant: Variant = "sponsor",
    words: NullTranslations | None = None,
    frame: str = "",
) -> Edition:
    words = words or NullTranslations()
    room = snapshot.room if variant == "internal" else shared_only(snapshot.room)
    return Edition(
        snapshot=filtered(snapshot, variant, words.gettext),
        variant=variant,
        words=words,
        grades=grades(room),
        doubts=doubts(room),
        behind=teams_behind(room),
        depths=depths(room),
        participation=participation(room),
        borrowing=borrowing(room),
        engagement=engagement(room),
        scale=medians(snapshot.room),
        spreads=spreads(room),
        refs=references(room),
        seats=tuple(room.seats.values()),
        answered_last=answered_last(room),
        frame=frame,
        before=earlier(snapshot),
    )
