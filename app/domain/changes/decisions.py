"""Decisions, requests and their answers, dates, terms and packs are written down."""

from dataclasses import replace

from app.domain.events import (
    DecisionRecorded,
    PackMade,
    Recorded,
    RenewalSet,
    RequestAnswered,
    SponsorAsked,
    SponsorIntervened,
    TermDefined,
)
from app.domain.room import Decision, Intervention, Renewal, Request, Room, Term


def decision_recorded(room: Room, event: DecisionRecorded, recorded: Recorded) -> Room:
    decision = Decision(
        event.decision,
        event.text,
        event.by_way_of,
        event.evidence,
        event.about,
        event.reasons,
        event.alternatives,
        event.dissent,
        event.note,
        recorded.by.person,
        recorded.at,
    )
    return replace(room, decisions={**room.decisions, decision.id: decision})


def sponsor_asked(room: Room, event: SponsorAsked, recorded: Recorded) -> Room:
    request = Request(event.request, event.text, event.about, recorded.by.person, recorded.at)
    return replace(room, requests={**room.requests, request.id: request})


def request_answered(room: Room, event: RequestAnswered, recorded: Recorded) -> Room:
    answered = replace(
        room.requests[event.request],
        answer=event.answer,
        reason=event.reason,
        date=event.date,
        owner=event.owner,
        answered_at=recorded.at,
    )
    return replace(room, requests={**room.requests, answered.id: answered})


def sponsor_intervened(room: Room, event: SponsorIntervened, recorded: Recorded) -> Room:
    word = Intervention(event.text, recorded.by.person, recorded.at, room.current)
    return replace(room, interventions=(*room.interventions, word))


def renewal_set(room: Room, event: RenewalSet, recorded: Recorded) -> Room:
    renewal = Renewal(event.day, event.date, event.question)
    return replace(room, renewals={**room.renewals, renewal.day: renewal})


def term_defined(room: Room, event: TermDefined, recorded: Recorded) -> Room:
    term = Term(event.term, event.meaning, event.not_to_be_confused_with)
    return replace(room, terms={**room.terms, term.term: term})


def pack_made(room: Room, event: PackMade, recorded: Recorded) -> Room:
    return replace(room, packs=event.draft)
