"""Decisions, requests to the sponsors and their answers, packs that were made."""

from collections.abc import Iterable
from datetime import datetime

from app.domain.commands import (
    AnswerRequest,
    AskSponsor,
    NotePack,
    RecordDecision,
)
from app.domain.events import (
    DecisionRecorded,
    Event,
    PackMade,
    RequestAnswered,
    SponsorAsked,
    StatusChanged,
)
from app.domain.people import By, Role, Seat
from app.domain.refusal import Refused
from app.domain.room import Request, Room
from app.domain.rules.dates import iso_date
from app.domain.rules.permissions import (
    facilitator,
    maker_or_facilitator,
    sponsor_or_facilitator,
    the_room,
)
from app.domain.rules.sight import refuse_gone, seen
from app.domain.text import TEXT, clean, minted, worded

MOST_ALTERNATIVES = 12


def record_decision(room: Room, command: RecordDecision, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    if minted(command.decision) in room.decisions:
        return _once(room.decisions[command.decision].made_by, by)
    _refuse_unknown(command.about, room.artefacts)
    known = (room.artefacts, room.ballots, room.requests, room.merges, room.decisions)
    _refuse_unknown(command.evidence, {id for kind in known for id in kind})
    recorded = DecisionRecorded(
        command.decision,
        worded(command.text, TEXT),
        command.by_way_of,
        command.evidence,
        command.about,
        clean(command.reasons, TEXT),
        _alternatives(command.alternatives),
        clean(command.dissent, TEXT),
        clean(command.note, TEXT),
    )
    return [recorded, *_moved(room, command, by)]


def _moved(room: Room, command: RecordDecision, by: By) -> list[StatusChanged]:
    moved = []
    for id, status in (command.statuses or {}).items():
        artefact = seen(room, id, by)
        refuse_gone(artefact)
        if artefact.status != status:
            moved.append(StatusChanged(id, status))
    return moved


def _refuse_unknown(named: tuple[str, ...], known: Iterable[str]) -> None:
    if not set(named) <= set(known):
        raise Refused("That names something which is not in this room.", code="not_found")


def _alternatives(texts: tuple[str, ...]) -> tuple[str, ...]:
    if len(texts) > MOST_ALTERNATIVES:
        raise Refused("A decision names at most {most} alternatives.", most=MOST_ALTERNATIVES)
    return tuple(text for text in (clean(t, TEXT) for t in texts) if text)


def _once(whose: str | None, by: By) -> list[Event]:
    if whose == by.person:
        return []
    raise Refused("Somebody else’s entry has this number. Send yours again.", code="bad_request")


def ask_sponsor(room: Room, command: AskSponsor, by: By, at: datetime) -> list[Event]:
    maker_or_facilitator(room, by)
    if minted(command.request) in room.requests:
        return _once(room.requests[command.request].by, by)
    for id in command.about:
        seen(room, id, by)
    return [SponsorAsked(command.request, worded(command.text, TEXT), command.about)]


def answer_request(room: Room, command: AnswerRequest, by: By, at: datetime) -> list[Event]:
    seat = sponsor_or_facilitator(room, by)
    request = room.requests.get(command.request)
    if request is None:
        raise Refused("There is no such request.", code="not_found")
    reason, day = clean(command.reason, TEXT), iso_date(command.date) if command.date else ""
    if command.answer in ("yes_limited", "no") and not reason:
        raise Refused("Say why: a no, or a yes with limits, needs a reason.")
    if command.answer == "date" and not day:
        raise Refused("Say until when the room gets its answer.")
    answered = RequestAnswered(request.id, command.answer, reason, day, _owner(room, command, seat))
    return [] if _answered_so(request, answered) else [answered]


def _owner(room: Room, command: AnswerRequest, seat: Seat) -> str:
    """The sponsor who answers for it."""
    owner = command.owner or (seat.person if seat.role is Role.SPONSOR else "")
    if room.role(owner) is not Role.SPONSOR:
        raise Refused("Name the sponsor who gave this answer.")
    return owner


def _answered_so(request: Request, answered: RequestAnswered) -> bool:
    before = (request.answer, request.reason, request.date, request.owner)
    return before == (answered.answer, answered.reason, answered.date, answered.owner)


def note_pack(room: Room, command: NotePack, by: By, at: datetime) -> list[Event]:
    the_room(by)
    return [PackMade(command.draft, command.variant)] if command.draft > room.packs else []
