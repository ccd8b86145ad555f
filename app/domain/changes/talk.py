"""Short words between people are kept; hands and readiness go up and down."""

from app.domain.events import (
    HandRaised,
    ItemParked,
    ItemUnparked,
    LineSaid,
    MessageSent,
    NoteSent,
    NoteSettled,
    ReadySet,
    Recorded,
    RoundNoteKept,
)
from app.domain.replacing import replace
from app.domain.room import Line, Message, Note, Parked, Room


def ready_set(room: Room, event: ReadySet, recorded: Recorded) -> Room:
    others = room.ready - {event.person}
    return replace(room, ready=others | {event.person} if event.ready else others)


def hand_raised(room: Room, event: HandRaised, recorded: Recorded) -> Room:
    hands = {person: at for person, at in room.hands.items() if person != event.person}
    return replace(room, hands={**hands, event.person: recorded.at} if event.up else hands)


def note_sent(room: Room, event: NoteSent, recorded: Recorded) -> Room:
    note = Note(event.note, event.text, recorded.by.person, recorded.at)
    return replace(room, notes={**room.notes, note.id: note})


def note_settled(room: Room, event: NoteSettled, recorded: Recorded) -> Room:
    note = replace(room.notes[event.note], settled=True)
    return replace(room, notes={**room.notes, note.id: note})


def message_sent(room: Room, event: MessageSent, recorded: Recorded) -> Room:
    message = Message(
        event.message, event.text, event.team, event.person, recorded.by.person, recorded.at
    )
    return replace(room, messages={**room.messages, message.id: message})


def line_said(room: Room, event: LineSaid, recorded: Recorded) -> Room:
    line = Line(event.line, event.round, event.text, recorded.by.person, recorded.at, recorded.seq)
    return replace(room, lines={**room.lines, line.id: line})


def item_parked(room: Room, event: ItemParked, recorded: Recorded) -> Room:
    item = Parked(
        event.item,
        event.text,
        event.round,
        recorded.by.person,
        recorded.at,
        event.reason,
        event.look_again,
    )
    return replace(room, parked={**room.parked, item.id: item})


def item_unparked(room: Room, event: ItemUnparked, recorded: Recorded) -> Room:
    """It is worked on again; that it was parked stays on the record."""
    item = replace(room.parked[event.item], taken_out=True)
    return replace(room, parked={**room.parked, item.id: item})


def round_note_kept(room: Room, event: RoundNoteKept, recorded: Recorded) -> Room:
    agenda = tuple(
        replace(round, note=event.text) if round.id == event.round else round
        for round in room.agenda
    )
    return replace(room, agenda=agenda)
