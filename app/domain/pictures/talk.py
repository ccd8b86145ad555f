"""Short words between people: messages, notes, lines, what is parked, what words mean."""

from collections.abc import Mapping

from app.domain.pictures.times import iso
from app.domain.pictures.view import Keys, Panel, View, by_sight
from app.domain.room import Line, Message, Note


def _to_all(view: View) -> Keys:
    return _shown(view, view.shelf.messages_to_team.of(view.room.messages, ""))


def _to_some(view: View) -> Keys:
    """To the own team; facilitators see every message that was sent."""
    return _shown(view, {id: m for id, m in _sent(view).items() if m.person or m.team})


def _sent(view: View) -> Mapping[str, Message]:
    """Those among which there are some for them."""
    messages, sight = view.room.messages, view.sight
    if sight.everything:
        return messages
    return view.shelf.messages_to_team.of(messages, sight.team)


def _shown(view: View, messages: Mapping[str, Message]) -> Keys:
    shown = view.shelf.each("message", view.room.messages, message_shown)
    return {f"message/{id}": shown[id] for id in messages}


def message_shown(message: Message) -> dict[str, object]:
    return {
        "id": message.id,
        "text": message.text,
        "team": message.team,
        "person": message.person,
        "by": message.by,
        "at": iso(message.at),
    }


def _notes(view: View) -> Keys:
    return {
        f"note/{note.id}": {**note_shown(note), "by": note.by} for note in view.room.notes.values()
    }


def note_shown(note: Note) -> dict[str, object]:
    return {"id": note.id, "text": note.text, "at": iso(note.at), "settled": note.settled}


def _lines(view: View) -> Keys:
    lines = view.room.lines
    shown = view.shelf.each("line", lines, line_shown)
    return {f"line/{id}": shown[id] for id, line in lines.items() if hears_line(view, line)}


def hears_line(view: View, line: Line) -> bool:
    """Said in the open; what is said in a round that shares nothing waits until one does."""
    sight = view.sight
    if sight.everything:
        return line.round not in sight.sealed
    return line.seq < sight.light


def line_shown(line: Line) -> dict[str, object]:
    return {"id": line.id, "round": line.round, "text": line.text, "by": line.by}


def _parked(view: View) -> Keys:
    return {
        f"parked/{item.id}": {
            "id": item.id,
            "text": item.text,
            "round": item.round,
            "by": item.by,
            "at": iso(item.at),
            "reason": item.reason,
            "look_again": item.look_again,
        }
        for item in view.room.parked.values()
        if not item.taken_out
    }


def _terms(view: View) -> Keys:
    return {
        f"term/{term.term}": {
            "term": term.term,
            "meaning": term.meaning,
            "not_to_be_confused_with": term.not_to_be_confused_with,
            "by": term.by,
            "others": [
                {"meaning": m.text, "not_to_be_confused_with": m.not_to_be_confused_with,
                 "by": m.by}
                for m in term.others
            ],
        }
        for term in view.room.terms.values()
    }  # fmt: skip


MESSAGES = Panel("messages", lambda v: (v.shelf.messages_to_team.of(v.room.messages, ""),), _to_all)
TEAM_MESSAGES = Panel("team messages", lambda v: (_sent(v), v.sight), _to_some, by_sight)
NOTES = Panel("notes", lambda view: (view.room.notes,), _notes)
LINES = Panel("lines", lambda view: (view.room.lines, view.sight), _lines, by_sight)
PARKED = Panel("parked", lambda view: (view.room.parked,), _parked)
TERMS = Panel("terms", lambda view: (view.room.terms,), _terms)
