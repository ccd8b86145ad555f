"""Somebody's own seat: who they are here, what they have done, what was said to them alone."""

from app.domain.people import Profile
from app.domain.pictures.recap import recap
from app.domain.pictures.talk import hears_line, line_shown, message_shown, note_shown
from app.domain.pictures.view import Keys, Panel, View, each_audience
from app.domain.pictures.words import comment_shown, hears
from app.domain.room import Artefact, Round


def _me(view: View) -> Keys:
    room, seat = view.room, view.seat
    if seat is None:
        return {}
    return {
        "me": {
            "person": seat.person,
            "name": view.name(seat.person),
            "role": seat.role.value,
            "team": seat.team,
            "captain": seat.captain,
            "waiting": seat.waiting,
            "recap": None if seat.waiting else _recap(view),
            "ready": seat.person in room.ready,
            "hand": seat.person in room.hands,
            "profile": _said(seat.profile),
        }
    }


def _said(profile: Profile) -> dict[str, object]:
    """What they have said of their work."""
    return {
        "function": profile.function,
        "level": profile.level,
        "operations": profile.operations,
        "customer_facing": profile.customer_facing,
    }


def _recap(view: View) -> list[str] | None:
    room = view.room
    reads = (room.agenda, room.current, room.stage, room.mandate)
    return view.shelf.keep("recap", reads, lambda: recap(room))


def _me_reads(view: View) -> tuple[object, ...]:
    room, person = view.room, view.person
    told = (view.seat, view.name(person), person in room.ready, person in room.hands)
    return (*told, _recap(view))


def _done(view: View) -> Keys:
    """How far somebody is with what a round asks of each person."""
    round = view.current
    asked = [a.type for a in round.design.artefacts if a.per == "person"] if round else []
    if round is None or not asked:
        return {}
    mine = [a for a in _my_cards(view) if a.standing and _wrote_in(a, view.person, round)]
    return {"me/done": {type: sum(a.type == type for a in mine) for type in asked}}


def _my_cards(view: View) -> list[Artefact]:
    return list(view.shelf.cards_of_person.of(view.room.artefacts, view.person).values())


def _wrote_in(artefact: Artefact, person: str, round: Round) -> bool:
    return any(version.by == person and version.round == round.id for version in artefact.versions)


def _done_reads(view: View) -> tuple[object, ...]:
    return view.shelf.cards_of_person.of(view.room.artefacts, view.person), view.current


def _notes(view: View) -> Keys:
    notes = view.shelf.notes_by.of(view.room.notes, view.person)
    return {f"me/note/{id}": note_shown(note) for id, note in notes.items()}


def _messages(view: View) -> Keys:
    messages = view.shelf.messages_to.of(view.room.messages, view.person)
    return {f"message/{id}": message_shown(message) for id, message in messages.items()}


def _words(view: View) -> Keys:
    """Their own lines and comments that even their table does not hear yet."""
    room, shelf = view.room, view.shelf
    lines = shelf.lines_by.of(room.lines, view.person).values()
    comments = shelf.comments_by.of(room.comments, view.person).values()
    quiet = {f"me/line/{line.id}": line_shown(line) for line in lines if not hears_line(view, line)}
    unheard = (comment for comment in comments if not hears(view, comment))
    return {
        **quiet,
        **{f"me/comment/{c.id}": {**comment_shown(view, c), "by": view.person} for c in unheard},
    }


def has_commented(view: View) -> bool:
    """Whether others hear their comments depends on what becomes of the cards."""
    return bool(view.shelf.comments_by.of(view.room.comments, view.person))


def _word_reads(view: View) -> tuple[object, ...]:
    room, shelf = view.room, view.shelf
    comments = shelf.comments_by.of(room.comments, view.person)
    about = (room.artefacts, room.links) if comments else ()
    return (shelf.lines_by.of(room.lines, view.person), comments, room.agenda, view.sight, *about)


ME = Panel("me", _me_reads, _me, each_audience)
DONE = Panel("me done", _done_reads, _done, each_audience)
MY_NOTES = Panel(
    "my notes", lambda v: (v.shelf.notes_by.of(v.room.notes, v.person),), _notes, each_audience
)
MY_MESSAGES = Panel(
    "my messages",
    lambda v: (v.shelf.messages_to.of(v.room.messages, v.person),),
    _messages,
    each_audience,
)
MY_WORDS = Panel("my words", _word_reads, _words, each_audience)
