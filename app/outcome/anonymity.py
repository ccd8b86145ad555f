"""Teams in place of people: nobody is named, nobody's id is left, however the record says it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from enum import Enum
from typing import TypeVar

from app.domain.people import Role
from app.domain.room import Artefact, Room
from app.outcome.snapshot import Person, Snapshot

Thing = TypeVar("Thing")

NOT_PERSONAL = frozenset({"design", "method", "teams"})
"""Parts of a room that are no record of what people said or did."""


@dataclass(frozen=True, slots=True)
class Mask:
    """`aliases`: person id to what stands for the person; `names`: a name as written to that."""

    aliases: Mapping[str, str]
    names: Mapping[str, str]
    pattern: re.Pattern[str] | None

    def text(self, text: str) -> str:
        if text in self.aliases:
            return self.aliases[text]
        if self.pattern is None:
            return text
        return self.pattern.sub(lambda found: self.names[found[0].casefold()], text)

    def thing(self, value: Thing) -> Thing:
        """The same thing with every text in it masked; ids that are keys stay as they are."""
        return self._masked(value)  # type: ignore[return-value]

    def _masked(self, value: object) -> object:
        match value:
            case Enum() | datetime():
                return value
            case str():
                return self.text(value)
            case Mapping():
                return {key: self._masked(each) for key, each in value.items()}
            case tuple():
                return tuple(self._masked(each) for each in value)
            case list():
                return [self._masked(each) for each in value]
            case frozenset():
                return frozenset(self._masked(each) for each in value)
        if is_dataclass(value) and not isinstance(value, type):
            return self._inside(value)
        return value

    def _inside(self, value: object) -> object:
        parts = {f.name: getattr(value, f.name) for f in fields(value)}  # type: ignore[arg-type]
        changed = {name: self._masked(part) for name, part in parts.items()}
        return replace(value, **changed)  # type: ignore[type-var]


def anonymous(snapshot: Snapshot, say: Callable[[str], str]) -> Snapshot:
    """The snapshot with each person's team, or role, wherever the person stood."""
    room = snapshot.room
    stand_ins = _stand_ins(room, snapshot.names, say)
    aliases = {person: alias for person, (alias, _) in stand_ins.items()}
    shown = {person: f"[{name}]" for person, (_, name) in stand_ins.items()}
    mask = _mask(room, snapshot.names, aliases, shown)
    masked = {
        f.name: mask.thing(getattr(room, f.name))
        for f in fields(room)
        if f.name not in NOT_PERSONAL
    }
    masked |= {"seats": {}, "removed": frozenset(), "ready": frozenset(), "hands": {},
               "notes": {}, "last_answers": {}, "messages": {}, "last_act": None}  # fmt: skip
    masked["artefacts"] = {id: _by_teams(a) for id, a in masked["artefacts"].items()}
    return replace(
        snapshot,
        room=replace(room, **masked),
        names={alias: Person(name) for alias, name in stand_ins.values()},
        events=tuple(mask.thing(recorded) for recorded in snapshot.events),
    )


def _by_teams(artefact: Artefact) -> Artefact:
    return replace(
        artefact,
        authors=tuple(dict.fromkeys(artefact.authors)),
        marks={mark: frozenset(str(n) for n in range(len(who)))
               for mark, who in artefact.marks.items()},
    )  # fmt: skip


def _stand_ins(
    room: Room, names: Mapping[str, Person], say: Callable[[str], str]
) -> dict[str, tuple[str, str]]:
    """Person to (alias, how the alias is called)."""
    called = {
        Role.FACILITATOR: say("A facilitator"),
        Role.SPONSOR: say("The sponsor"),
        Role.OBSERVER: say("An observer"),
    }
    found: dict[str, tuple[str, str]] = {}
    for person in dict.fromkeys([*room.seats, *names]):
        seat = room.seats.get(person)
        if seat and seat.team in room.teams:
            found[person] = (str(seat.team), room.teams[str(seat.team)].name)
        elif seat and seat.role in called:
            found[person] = (str(seat.role), called[seat.role])
        else:
            found[person] = ("somebody", say("Somebody"))
    return found


def _mask(
    room: Room,
    names: Mapping[str, Person],
    aliases: Mapping[str, str],
    shown: Mapping[str, str],
) -> Mask:
    common = _common_words(room) - frozenset(aliases)
    stands_for: dict[str, str] = {}
    for person, known in names.items():
        for form in _forms(known.name, common):
            stands_for.setdefault(form.casefold(), shown[person])
    if not stands_for:
        return Mask(aliases, {}, None)
    written = [f for known in names.values() for f in _forms(known.name, common)]
    longest_first = sorted(set(written), key=lambda form: (-len(form), form))
    either = "|".join(re.escape(form) for form in longest_first)
    return Mask(aliases, stands_for, re.compile(rf"(?<!\w)(?:{either})(?!\w)"))


def _forms(name: str, common: frozenset[str]) -> Iterator[str]:
    """How a name may be written: whole, and each part that is not an everyday word here."""
    whole = " ".join(name.split())
    if " " in whole:
        yield from dict.fromkeys([whole, whole.lower(), whole.upper(), whole.title()])
    for part in whole.split():
        if len(part) > 2 and part.casefold() not in common:
            yield from dict.fromkeys([part, part[:1].upper() + part[1:], part.upper()])


def _common_words(room: Room) -> frozenset[str]:
    """Words that this room also writes small: Will may be somebody, will is a verb."""
    texts = " ".join(_texts(replace(room, seats={})))
    return frozenset(word for word in re.findall(r"\w+", texts) if word == word.lower())


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _texts([getattr(value, f.name) for f in fields(value)])
