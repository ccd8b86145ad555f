"""Pictures painted whole, and painted again where something has changed."""

from collections.abc import Iterable, Mapping
from typing import assert_never

from app.domain.people import MAKERS
from app.domain.pictures.agenda import AGENDA
from app.domain.pictures.audiences import (
    Audience,
    Facilitators,
    GuestTable,
    Observers,
    Person,
    Screen,
    Sponsors,
    Table,
    Waiting,
)
from app.domain.pictures.awards import AWARDS
from app.domain.pictures.ballots import BALLOTS, REVEALED
from app.domain.pictures.credits import CREDITS
from app.domain.pictures.decisions import DECISIONS, INTERVENTIONS, PACK, RENEWALS, REQUESTS
from app.domain.pictures.elastic import FIT
from app.domain.pictures.following import PROMISES
from app.domain.pictures.forms import FORMS
from app.domain.pictures.gallery import EVERYTHING, GALLERY, TABLE, TWILIGHT
from app.domain.pictures.grouping import NOTHING
from app.domain.pictures.last_question import LAST_QUESTION, MY_LAST_QUESTION
from app.domain.pictures.lineage import LENDING, LINKS, MERGES
from app.domain.pictures.me import (
    DONE,
    ME,
    MY_MESSAGES,
    MY_NOTES,
    MY_WORDS,
    has_commented,
)
from app.domain.pictures.my_ballots import MY_BALLOTS
from app.domain.pictures.my_part import MY_CARDS, PART
from app.domain.pictures.noting import noted
from app.domain.pictures.outside_in import HINTS
from app.domain.pictures.pens import PENS, VOICES
from app.domain.pictures.people import EVERYBODY, HANDS, PEOPLE, READY, TEAMS
from app.domain.pictures.place import AT_THE_DOOR, DOOR, MANDATE, ROOM, UNDO
from app.domain.pictures.plans import PLANS
from app.domain.pictures.plenary import ANSWERS, CHAMPIONS
from app.domain.pictures.practices import (
    GATES,
    GATES_AT_THE_END,
    HARVESTED,
    LADDER,
    MY_CLIMB,
)
from app.domain.pictures.presenting import PRESENTERS
from app.domain.pictures.roadmap import ROADMAP
from app.domain.pictures.round import CLOCK, ROUND
from app.domain.pictures.scale import MY_SCALE, SCALE
from app.domain.pictures.sections import SECTIONS
from app.domain.pictures.shelf import Shelf
from app.domain.pictures.sight import Sight
from app.domain.pictures.steps import LACKS
from app.domain.pictures.talk import LINES, MESSAGES, NOTES, PARKED, TEAM_MESSAGES, TERMS
from app.domain.pictures.view import Keys, Names, Panel, View, look
from app.domain.pictures.walk import WALK
from app.domain.pictures.wall import COUNTS, WALL
from app.domain.pictures.words import CHALLENGES, COMMENTS
from app.domain.room import Room

__all__ = ["Names", "Painter", "Picture", "Shelf", "paint"]

Picture = Mapping[str, object]
"""Flat: key to JSON-able value."""

Panels = tuple[Panel, ...]

FRAME: Panels = (ROOM, MANDATE, ROUND, AGENDA, FORMS, TEAMS, LADDER, PRESENTERS, AWARDS)
OPEN: Panels = (CHALLENGES, COMMENTS, LINKS, LENDING, ROADMAP, ANSWERS, WALK)
TALK: Panels = (MESSAGES, TEAM_MESSAGES, LINES, PARKED, TERMS, READY, HANDS)
OUTCOME: Panels = (MERGES, BALLOTS, DECISIONS, REQUESTS, RENEWALS, PROMISES, CHAMPIONS)

FACILITATORS: Panels = (
    *FRAME, EVERYBODY, EVERYTHING, *OPEN, *TALK, *OUTCOME,
    HARVESTED, GATES, LACKS, VOICES, LAST_QUESTION, WALL, NOTES, UNDO, DOOR, PLANS, SECTIONS,
    INTERVENTIONS, PACK,
    FIT, SCALE,
)  # fmt: skip
TABLES: Panels = (*FRAME, PEOPLE, PENS, TABLE, GALLERY, TWILIGHT, HINTS, *OPEN, *TALK, *OUTCOME)
SPONSORS: Panels = (
    *FRAME, PEOPLE, GALLERY, *OPEN, MESSAGES, TERMS, REVEALED, DECISIONS, REQUESTS, RENEWALS,
    PROMISES, PACK, GATES_AT_THE_END,
)  # fmt: skip
OBSERVERS: Panels = (*FRAME, PEOPLE, GALLERY, *OPEN, MESSAGES, TERMS)
SCREEN: Panels = (*FRAME, CREDITS, GALLERY, COUNTS, LENDING, BALLOTS, ROADMAP, ANSWERS, WALK)
AT_DOOR: Panels = (AT_THE_DOOR, CLOCK)
ANYBODY: Panels = (ME, PART, MY_CARDS, MY_NOTES, MY_MESSAGES, MY_WORDS)
MAKER: Panels = (*ANYBODY, MY_CLIMB, MY_BALLOTS, MY_LAST_QUESTION, DONE, MY_SCALE)


def panels_for(view: View) -> Panels:
    """All that an audience is told, and nothing else is."""
    match view.audience:
        case Facilitators():
            return FACILITATORS
        case Table() | GuestTable():
            return TABLES
        case Sponsors():
            return SPONSORS
        case Observers():
            return OBSERVERS
        case Screen():
            return SCREEN
        case Waiting():
            return AT_DOOR
        case Person():
            return _panels_of_one(view)
        case _:
            assert_never(view.audience)


def _panels_of_one(view: View) -> Panels:
    seat = view.seat
    if seat is None or seat.waiting:
        return (ME,)
    return MAKER if seat.role in MAKERS else ANYBODY


class Painter:
    """Paints for one audience, again and again.

    Painters of one room that share a `shelf` paint once what their audiences see alike.
    `watches`: it is a person's own picture, and shows what waits for the work of others.
    """

    def __init__(self, audience: Audience, shelf: Shelf | None = None) -> None:
        self._audience = audience
        self._shelf = shelf or Shelf()
        self._last: tuple[Room, Names] | None = None
        self._shown: dict[str, Keys] = {}
        self._readers: dict[str, set[Panel]] = {}
        self._sight: Sight | None = None
        self.watches = False

    def repaint(self, room: Room, names: Names) -> tuple[dict[str, object], frozenset[str]]:
        """What to set and what is gone, against the last call; at first everything is set."""
        if self._last and self._last[0] is room and self._last[1] is names:
            return {}, frozenset()
        last, self._last = self._last, None  # if painting breaks, everything is looked at again
        view = look(room, names, self._audience, self._shelf)
        painted = self._own(view) if view.person else self._touched(view, last)
        fresh: dict[str, object] = {}
        gone: set[str] = set()
        for name, new in painted.items():
            old = self._shown.get(name, NOTHING)
            for key in self._shelf.differences.between(old, new):
                if key not in new:
                    gone.add(key)
                elif key not in old or old[key] != new[key]:
                    fresh[key] = new[key]
        self._last = room, names
        self._shown |= painted
        if view.person:
            self.watches = bool(self._shown.get(MY_CARDS.name)) or has_commented(view)
        return dict(sorted(fresh.items())), frozenset(gone)

    def _own(self, view: View) -> dict[str, Keys]:
        """All panels of a person, whom something has touched; nothing in those that are no more."""
        gone = dict.fromkeys(self._shown, NOTHING)
        return gone | {panel.name: panel.keys(view) for panel in panels_for(view)}

    def _touched(self, view: View, last: tuple[Room, Names] | None) -> dict[str, Keys]:
        """The panels that may be others than they were then, by name."""
        sight, self._sight = self._sight, view.sight
        panels: Iterable[Panel] = panels_for(view)
        if last and last[1] is view.names and sight is view.sight:
            changed = self._shelf.changes.between(last[0], view.room)
            panels = {panel for part in changed for panel in self._readers.get(part, ())}
        return {panel.name: self._noted(panel, view) for panel in panels}

    def _noted(self, panel: Panel, view: View) -> Keys:
        """Painted again where a part has changed that it ever looked at."""
        room, parts = noted(view.room)
        keys = panel.keys(View(room, view.names, view.audience, view.sight, view.shelf))
        for part in parts:
            self._readers.setdefault(part, set()).add(panel)
        return keys


def paint(room: Room, names: Names, audience: Audience, shelf: Shelf | None = None) -> Picture:
    """The whole picture, from nothing but what is on the shelf."""
    view = look(room, names, audience, shelf or Shelf())
    picture: dict[str, object] = {}
    for panel in panels_for(view):
        picture |= panel.keys(view)
    return dict(sorted(picture.items()))
