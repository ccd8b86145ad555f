"""Decisions, requests and their answers, dates and packs are written down."""

from app.domain.events import (
    DecisionRecorded,
    PackMade,
    ReactionNoted,
    Recorded,
    RenewalSet,
    RequestAnswered,
    RequestTakenUp,
    SponsorAsked,
    SponsorIntervened,
)
from app.domain.replacing import replace
from app.domain.room import Decision, Draft, Intervention, Renewal, Request, Room


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
    requests = {**room.requests, answered.id: answered}
    return replace(room, requests=requests, taken_up=answered.id)


def request_taken_up(room: Room, event: RequestTakenUp, recorded: Recorded) -> Room:
    return replace(room, taken_up=event.request)


def sponsor_intervened(room: Room, event: SponsorIntervened, recorded: Recorded) -> Room:
    word = Intervention(event.text, recorded.by.person, recorded.at, room.current)
    return replace(room, interventions=(*room.interventions, word))


def reaction_noted(room: Room, event: ReactionNoted, recorded: Recorded) -> Room:
    words = list(room.interventions)
    words[event.intervention - 1] = replace(words[event.intervention - 1], reaction=event.text)
    return replace(room, interventions=tuple(words))


def renewal_set(room: Room, event: RenewalSet, recorded: Recorded) -> Room:
    renewal = Renewal(event.day, event.date, event.question)
    return replace(room, renewals={**room.renewals, renewal.day: renewal})


def pack_made(room: Room, event: PackMade, recorded: Recorded) -> Room:
    made = Draft(event.draft, event.variant, recorded.seq, recorded.at)
    return replace(room, packs=event.draft, drafts=(*room.drafts, made))
