"""What words mean here: two meanings stand side by side until a facilitator settles one."""

from datetime import datetime

from app.domain.commands import DefineTerm, SettleTerm
from app.domain.events import Event, TermDefined, TermSettled
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Meaning, Room, Term
from app.domain.rules.permissions import facilitator, maker_or_facilitator
from app.domain.text import NAME, TEXT, clean, worded

MOST_MEANINGS = 6


def define_term(room: Room, command: DefineTerm, by: By, at: datetime) -> list[Event]:
    maker_or_facilitator(room, by)
    defined = TermDefined(
        worded(command.term, NAME),
        worded(command.meaning, TEXT),
        clean(command.not_to_be_confused_with, TEXT),
    )
    known = room.term(defined.term)
    if known is None:
        return [defined]
    meanings = meanings_of(known)
    if any((m.text, m.not_to_be_confused_with) == _said(defined) for m in meanings):
        return []
    if len(meanings) >= MOST_MEANINGS and all(m.by != by.person for m in meanings):
        raise Refused(
            "“{term}” has {most} meanings already. Ask a facilitator to settle it first.",
            term=known.term,
            most=MOST_MEANINGS,
        )
    return [defined]


def _said(defined: TermDefined) -> tuple[str, str]:
    return defined.meaning, defined.not_to_be_confused_with


def meanings_of(term: Term) -> tuple[Meaning, ...]:
    return (Meaning(term.meaning, term.not_to_be_confused_with, term.by), *term.others)


def settle_term(room: Room, command: SettleTerm, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    term = room.term(command.term)
    if term is None:
        raise Refused("Nobody has said yet what this word means.", code="not_found")
    if all(meaning.text != command.meaning for meaning in meanings_of(term)):
        raise Refused("Choose one of the meanings that people have given.")
    return [TermSettled(term.term, command.meaning)] if term.others else []
