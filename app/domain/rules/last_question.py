"""The last question is answered by those it was put to, and by nobody for them."""

from datetime import datetime

from app.domain import text
from app.domain.commands import AnswerLastQuestion
from app.domain.events import Event, LastQuestionAnswered
from app.domain.last_question import asked, asking, has_put
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room, Round
from app.domain.rules.bell import round_of
from app.domain.rules.permissions import maker


def answer_last_question(
    room: Room, command: AnswerLastQuestion, by: By, at: datetime
) -> list[Event]:
    """Saying it again changes it; it can be answered for as long as the workshop runs."""
    seat = maker(room, by)
    if seat not in asked(room):
        raise Refused("This question goes to those who run the work.", code="forbidden")
    round = round_of(room, command.round)
    if not has_put(room, round):
        raise Refused("This question has not been put yet. Your text is kept as a draft.")
    written = text.clean(command.text, text.TEXT)
    if not written and not command.nothing:
        raise Refused("Write what we have not asked about, or say that you have nothing to add.")
    said = room.last_answers.get(seat.person)
    if said and (said.round, said.text) == (round.id, written):
        return []
    return [LastQuestionAnswered(round.id, written)]


def refuse_skipping(room: Room, round: Round) -> None:
    """The only round that still puts the question comes, if only for a short time."""
    if asking(room, round) is None:
        return
    others = (each for each in room.agenda if each.id != round.id)
    if not any(asking(room, each) and each.state != "skipped" for each in others):
        raise Refused(
            "“{title}” puts the last question to each of those who run the work, so it cannot be "
            "skipped for the room. Trim it to {least} min instead.",
            title=round.design.title,
            least=min(round.design.trim_to, round.minutes),
        )
