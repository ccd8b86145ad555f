"""The journal without names and without what was typed: when what happened, about which thing."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import datetime

from app.domain.events import Recorded
from app.outcome.edition import Edition
from app.outcome.plain import Json, moment, plain

TELLING = (
    "round rev step minutes ends_at team artefact type version link how child child_version parent "
    "parent_version merge challenge lens response resolved_in trace source target mark on "
    "comment status ballot method round_no eligible voted settled_by decision by_way_of request "
    "answer day date draft variant item act role locked approval capacity"
)
TOLD = frozenset(TELLING.split())
"""What is told of an event. Texts are told where the things themselves stand; people never."""


CARDS = ("artefact", "child", "parent", "source", "target")
"""What names a card: one that this variant does not show is not spoken of either."""


def entries(edition: Edition) -> Iterator[Mapping[str, Json]]:
    roles = {seat.person: str(seat.role) for seat in edition.seats}
    for recorded in edition.snapshot.events:
        yield {
            "seq": recorded.seq,
            "at": moment(recorded.at),
            "by": _who(recorded, roles),
            "kind": recorded.event.kind,
            "about": _about(edition, recorded),
        }


def _who(recorded: Recorded, roles: Mapping[str, str]) -> str:
    """The role of whoever did it; a team or a role where the variant has these instead."""
    return "room" if recorded.by.person is None else roles.get(recorded.by.person, "participant")


def _about(edition: Edition, recorded: Recorded) -> Mapping[str, Json]:
    event = recorded.event
    told = {f.name: getattr(event, f.name) for f in fields(event) if f.name in TOLD}
    cards = [told[name] for name in CARDS if told.get(name)]
    if any(card not in edition.room.artefacts for card in cards):
        return {}
    return {name: plain(value) for name, value in told.items()
            if isinstance(value, bool | int | float | str | datetime) and value != ""}  # fmt: skip
