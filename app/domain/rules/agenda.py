"""Rounds that do not come, come anew or come again; and taking back the last act at the bell."""

from datetime import datetime, timedelta

from app.domain import text
from app.domain.clockwork import UNDO_SECONDS
from app.domain.commands import InsertRound, ReopenRound, SkipRound, UndoAct
from app.domain.design import ROUND_TYPES, Asked, RoundDesign
from app.domain.events import ActUndone, Event, RoundInserted, RoundReopened, RoundSkipped
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules.bell import closing, passed, revealed, round_of
from app.domain.rules.last_question import refuse_skipping
from app.domain.rules.permissions import facilitator

MOST_MINUTES = 240
MOST_AGAIN = 120


def skip_round(room: Room, command: SkipRound, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    round = round_of(room, command.round)
    if round.state == "skipped":
        return []
    if round.state != "pending":
        raise Refused(
            "“{title}” has begun and cannot be skipped. Ring the bell to end it.",
            title=round.design.title,
        )
    refuse_skipping(room, round)
    return [RoundSkipped(round.id, text.clean(command.reason, text.LINE))]


def insert_round(room: Room, command: InsertRound, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    design = _designed(room, command)
    there = room.round(design.id)
    if there and there.inserted and there.design == design:
        return []
    if there:
        raise Refused("A round with this id is on the agenda already. Reload the page.")
    return [RoundInserted(design, _place(room, command.after))]


def reopen_round(room: Room, command: ReopenRound, by: By, at: datetime) -> list[Event]:
    """A round that runs meanwhile is closed with it."""
    facilitator(room, by)
    round = round_of(room, command.round)
    if round.running:
        raise Refused("“{title}” is running. Extend it instead.", title=round.design.title)
    if round.state == "pending":
        raise Refused("“{title}” has not begun yet. Start it.", title=round.design.title)
    _refuse_minutes(command.minutes, MOST_AGAIN)
    reason = text.worded(command.reason, text.LINE)
    ends_at = at + timedelta(minutes=command.minutes)
    shown = revealed(room, round.design.share)
    return [*closing(room), RoundReopened(round.id, round.rev + 1, ends_at, reason, shown)]


def undo_act(room: Room, command: UndoAct, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    act = room.last_act
    if act is None or act.number != command.act:
        raise Refused("That act was taken back already, or another one followed it.", code="stale")
    if at > act.at + UNDO_SECONDS:
        raise Refused(
            "An act can be taken back for {seconds} seconds. Now extend, trim or reopen instead.",
            code="stale",
            seconds=int(UNDO_SECONDS.total_seconds()),
        )
    return [ActUndone(act.number)]


def _designed(room: Room, command: InsertRound) -> RoundDesign:
    if command.type not in ROUND_TYPES:
        raise Refused("There is no such type of round.", code="bad_request")
    _refuse_minutes(command.minutes, MOST_MINUTES)
    _refuse_unknown(room, command.artefacts)
    return RoundDesign(
        id=text.minted(command.round),
        title=text.worded(command.title, text.TITLE),
        type=command.type,
        minutes=command.minutes,
        trim_to=1,
        share=command.share,
        prompt=text.clean(command.prompt, text.TEXT),
        artefacts=command.artefacts,
        ballot=command.ballot,
    )


def _place(room: Room, after: str | None) -> str | None:
    """The id of the round it comes before; None at the end of the agenda."""
    behind = passed(room)
    place = room.agenda.index(round_of(room, after)) + 1 if after is not None else behind
    if place < behind:
        raise Refused("That place in the agenda has passed. Choose one that is still to come.")
    return room.agenda[place].id if place < len(room.agenda) else None


def _refuse_minutes(minutes: int, most: int) -> None:
    if not 1 <= minutes <= most:
        raise Refused("A round takes 1 to {most} minutes.", most=most)


def _refuse_unknown(room: Room, artefacts: tuple[Asked, ...]) -> None:
    for asked in artefacts:
        if room.method is None or room.method.type(asked.type) is None:
            raise Refused("This method knows no such type of card.", code="bad_request")
        if asked.least < 0 or (asked.most is not None and asked.most < max(1, asked.least)):
            raise Refused("Ask for at least none and at most some.", code="bad_request")
