"""Words get meanings: several side by side, until one is settled."""

from app.domain.events import Recorded, TermDefined, TermSettled
from app.domain.replacing import replace
from app.domain.room import Meaning, Room, Term


def term_defined(room: Room, event: TermDefined, recorded: Recorded) -> Room:
    """Somebody's own meaning is replaced; next to anybody else's it is a second one."""
    said = Meaning(event.meaning, event.not_to_be_confused_with, recorded.by.person)
    known = room.term(event.term)
    if known is None:
        return _kept(room, event.term, (said,))
    meanings = _meanings(known)
    if any(meaning.by == said.by for meaning in meanings):
        return _kept(room, known.term, tuple(said if m.by == said.by else m for m in meanings))
    return _kept(room, known.term, (*meanings, said))


def term_settled(room: Room, event: TermSettled, recorded: Recorded) -> Room:
    known = room.terms[event.term]
    chosen = (meaning for meaning in _meanings(known) if meaning.text == event.meaning)
    return _kept(room, known.term, (next(chosen),))


def _meanings(term: Term) -> tuple[Meaning, ...]:
    return (Meaning(term.meaning, term.not_to_be_confused_with, term.by), *term.others)


def _kept(room: Room, word: str, meanings: tuple[Meaning, ...]) -> Room:
    first, *others = meanings
    term = Term(word, first.text, first.not_to_be_confused_with, first.by, tuple(others))
    return replace(room, terms={**room.terms, word: term})
