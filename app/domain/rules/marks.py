"""What readers leave on cards that everybody can see: marks and comments."""

from datetime import datetime

from app.domain.commands import LeaveComment, MarkArtefact
from app.domain.events import ArtefactMarked, CommentLeft, Event
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Comment, Room
from app.domain.rules.permissions import maker, maker_or_facilitator
from app.domain.rules.sight import refuse_gone_for, shared
from app.domain.text import TEXT, minted, worded


def mark_artefact(room: Room, command: MarkArtefact, by: By, at: datetime) -> list[Event]:
    seat = maker(room, by)
    artefact = shared(room, command.artefact, by)
    if (seat.person in artefact.marks.get(command.mark, frozenset())) == command.on:
        return []
    if command.on:
        refuse_gone_for(room, artefact, by)
    return [ArtefactMarked(artefact.id, command.mark, command.on)]


def leave_comment(room: Room, command: LeaveComment, by: By, at: datetime) -> list[Event]:
    maker_or_facilitator(room, by)
    if minted(command.comment) in room.comments:
        return _left_before(room.comments[command.comment], by)
    artefact = shared(room, command.artefact, by)
    refuse_gone_for(room, artefact, by)
    return [CommentLeft(command.comment, artefact.id, worded(command.text, TEXT))]


def _left_before(comment: Comment, by: By) -> list[Event]:
    if comment.by == by.person:
        return []
    raise Refused("Somebody else’s comment has this number. Send yours again.", code="bad_request")
