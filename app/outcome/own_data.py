"""All that is kept of one person in one room, for themselves: who they are, what they did."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict

from app import messages
from app.domain.events import PaperHandedIn, Recorded
from app.domain.mentions import typed_texts
from app.domain.room import Room
from app.outcome.snapshot import Person

Data = Mapping[str, object]


def own_data(room: Room, events: Sequence[Recorded], id: str, person: Person) -> Data:
    """As JSON has it. That they voted is kept, and when; what they voted is not kept of anybody."""
    seat = room.seats.get(id)
    team = room.teams.get(seat.team) if seat and seat.team else None
    by_them = [each for each in events if each.by.person == id]
    return {
        "id": id,
        "name": person.name,
        "job": person.job,
        "room": room.title,
        "role": seat.role if seat else "",
        "team": team.name if team else "",
        "profile": asdict(seat.profile) if seat else {},
        "wrote": list(_told(by_them, _has_words)),
        "did": list(_told(by_them, lambda each: not _is_vote(each) and not _has_words(each))),
        "voted": list(_votes(room, events, id)),
        "about": list(_told(events, lambda each: _is_about(each, id))),
    }


def texts(recorded: Recorded) -> list[str]:
    """What they typed into it."""
    return [text for text in typed_texts(recorded.event) if text]


def _told(
    events: Sequence[Recorded], wanted: Callable[[Recorded], bool]
) -> Iterator[Mapping[str, object]]:
    for recorded in events:
        if wanted(recorded):
            whole = messages.events.dump_python(recorded.event, mode="json")
            yield {"at": messages.iso(recorded.at), "seq": recorded.seq, **whole,
                   "texts": texts(recorded)}  # fmt: skip


def _votes(room: Room, events: Sequence[Recorded], id: str) -> Iterator[Mapping[str, object]]:
    for recorded in events:
        event = recorded.event
        if isinstance(event, PaperHandedIn) and event.person == id:
            ballot = room.ballots[event.ballot]
            yield {"at": messages.iso(recorded.at), "ballot": ballot.id, "title": ballot.title}


def _has_words(recorded: Recorded) -> bool:
    return any(typed_texts(recorded.event))


def _is_vote(recorded: Recorded) -> bool:
    return isinstance(recorded.event, PaperHandedIn)


def _is_about(recorded: Recorded, id: str) -> bool:
    """Done by the room or by somebody else, and it names them."""
    event, by = recorded.event, recorded.by.person
    named = [getattr(event, "person", ""), getattr(event, "owner", ""),
             *getattr(event, "authors", ())]  # fmt: skip
    return by != id and id in named and not _is_vote(recorded)
