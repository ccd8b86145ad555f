"""Follow-through: what was promised, who answers for it, when it is due and how far it is."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.room import Artefact, Progress, Report, Room

SETTLED = frozenset({"done", "dropped"})


@dataclass(frozen=True, slots=True)
class Promise:
    """`due` is an ISO date, empty where nobody has set one; `people` answer for it."""

    artefact: Artefact
    people: tuple[str, ...]
    due: str
    last: Report | None

    @property
    def status(self) -> Progress | None:
        return self.last.status if self.last else None

    def overdue(self, today: date) -> bool:
        """Its day has passed, and nobody has said that it is done or dropped."""
        return bool(self.due) and self.status not in SETTLED and self.due < today.isoformat()


def promises(room: Room) -> list[Promise]:
    """All standing cards of the types that are followed, the ones due first at the front."""
    found = [promise(room, a) for a in room.artefacts.values() if a.standing]
    kept = [each for each in found if each]
    return sorted(kept, key=lambda each: (each.due or "9", each.artefact.id))


def promise(room: Room, artefact: Artefact) -> Promise | None:
    """None where the type is not followed."""
    if not is_followed(room, artefact):
        return None
    last = next(iter(room.reports.get(artefact.id, ())[-1:]), None)
    dated = [r.date for r in room.reports.get(artefact.id, ()) if r.date]
    due = dated[-1] if dated else _planned(room, artefact)
    return Promise(artefact, owners(room, artefact), due, last)


def is_followed(room: Room, artefact: Artefact) -> bool:
    type = room.method.type(artefact.type) if room.method else None
    return type is not None and bool(type.due)


def owners(room: Room, artefact: Artefact) -> tuple[str, ...]:
    """The people whom its fields name."""
    type = room.method.type(artefact.type) if room.method else None
    named = [artefact.current.fields.get(field.id)
             for field in (type.fields if type else ()) if field.kind == "person"]  # fmt: skip
    return tuple(dict.fromkeys(str(person) for person in named if person))


def answers_for(room: Room, artefact: Artefact) -> frozenset[str]:
    """Owners, and authors."""
    return frozenset((*owners(room, artefact), *artefact.authors))


def owned_by(room: Room, person: str) -> list[Promise]:
    """What somebody owns or pledged; what they only wrote follows where nobody owns it."""
    found = promises(room)
    own = [each for each in found if person in each.people]
    return own + [p for p in found if not p.people and person in p.artefact.authors]


def _planned(room: Room, artefact: Artefact) -> str:
    """A date that the card names, or so many days after the close."""
    type = room.method.type(artefact.type) if room.method else None
    said = artefact.current.fields.get(type.due) if type else None
    match said:
        case str():
            return said
        case bool() | None:
            return ""
        case int() if room.closed_at:
            return (room.closed_at.date() + timedelta(days=said)).isoformat()
        case _:
            return ""
