"""Short words between people: ready, hands, notes, messages, lines, the parking lot."""

from datetime import datetime
from typing import NoReturn

from app.domain import text
from app.domain.commands import (
    KeepRoundNote,
    ParkItem,
    RaiseHand,
    SayLine,
    SendMessage,
    SendNote,
    SetReady,
    SettleNote,
    UnparkItem,
)
from app.domain.events import (
    Event,
    HandRaised,
    ItemParked,
    ItemUnparked,
    LineSaid,
    MessageSent,
    NoteSent,
    NoteSettled,
    ReadySet,
    RoundNoteKept,
)
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Message, Note, Parked, Room
from app.domain.rules.dates import iso_date
from app.domain.rules.permissions import (
    facilitator,
    maker,
    maker_or_facilitator,
    seat_of,
    team_of,
)


def set_ready(room: Room, command: SetReady, by: By, at: datetime) -> list[Event]:
    person = maker(room, by).person
    if (person in room.ready) == command.ready:
        return []
    return [ReadySet(person, command.ready)]


def raise_hand(room: Room, command: RaiseHand, by: By, at: datetime) -> list[Event]:
    person = command.person or by.person
    if person == by.person:
        maker(room, by)
    elif command.up:
        raise Refused("Nobody can raise somebody else's hand.", code="forbidden")
    else:
        facilitator(room, by)
    if person is None or (person in room.hands) == command.up:
        return []
    return [HandRaised(person, command.up)]


def send_note(room: Room, command: SendNote, by: By, at: datetime) -> list[Event]:
    maker(room, by)
    written = text.worded(command.text, text.TEXT)
    if _again(room.notes.get(text.minted(command.note)), written, by):
        return []
    return [NoteSent(command.note, written)]


def settle_note(room: Room, command: SettleNote, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    note = room.notes.get(command.note)
    if note is None:
        raise Refused("This note does not exist.", code="not_found")
    return [] if note.settled else [NoteSettled(note.id)]


def send_message(room: Room, command: SendMessage, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    written = text.worded(command.text, text.TEXT)
    if _again(room.messages.get(text.minted(command.message)), written, by):
        return []
    if command.team and command.person:
        raise Refused("A message goes to a team or to a person, not to both.", code="bad_request")
    team = team_of(room, command.team).id if command.team else None
    person = seat_of(room, command.person).person if command.person else None
    return [MessageSent(command.message, written, team, person)]


def say_line(room: Room, command: SayLine, by: By, at: datetime) -> list[Event]:
    """One line per person and round; saying it again under the same id changes it."""
    maker(room, by)
    written = text.worded(command.text, text.LINE)
    line = room.lines.get(text.minted(command.line))
    if line and line.by != by.person:
        _refuse_taken()
    if line and line.text == written:
        return []
    running = room.running
    if running is None:
        raise Refused("No round is running just now. Say your line in the next one.")
    said = (each for each in room.lines.values() if each.round == running.id)
    if any(each.by == by.person and each.id != command.line for each in said):
        raise Refused("You have said your line in this round. Change that one instead.")
    return [LineSaid(command.line, line.round if line else running.id, written)]


def park_item(room: Room, command: ParkItem, by: By, at: datetime) -> list[Event]:
    """It keeps its reason and its date: what is parked is not lost."""
    maker_or_facilitator(room, by)
    written = text.worded(command.text, text.TEXT)
    if _again(room.parked.get(text.minted(command.item)), written, by):
        return []
    parked = ItemParked(
        command.item,
        written,
        room.running.id if room.running else None,
        text.clean(command.reason, text.TEXT),
        iso_date(command.look_again) if command.look_again else "",
    )
    return [parked]


def unpark_item(room: Room, command: UnparkItem, by: By, at: datetime) -> list[Event]:
    maker_or_facilitator(room, by)
    item = room.parked.get(command.item)
    if item is None or item.taken_out:
        return []
    if item.by != by.person:
        facilitator(room, by)
    return [ItemUnparked(item.id)]


def keep_round_note(room: Room, command: KeepRoundNote, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    round = room.round(command.round)
    if round is None:
        raise Refused("There is no such round in this room.", code="not_found")
    written = text.clean(command.text, text.PAGE)
    return [] if round.note == written else [RoundNoteKept(round.id, written)]


def _again(kept: Note | Message | Parked | None, written: str, by: By) -> bool:
    """Whether this is a retry of what is kept already; another text cannot have the same id."""
    if kept is None:
        return False
    if (kept.text, kept.by) != (written, by.person):
        _refuse_taken()
    return True


def _refuse_taken() -> NoReturn:
    raise Refused("This id is taken. Reload the page and send it again.", code="bad_request")
