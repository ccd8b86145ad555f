"""Pages turn; and the last question has its answers."""

from app.domain.changes.acts import acted, with_round
from app.domain.events import LastQuestionAnswered, Recorded, StepTurned
from app.domain.replacing import replace
from app.domain.room import LastAnswer, Room
from app.domain.steps import stands_at


def step_turned(room: Room, event: StepTurned, recorded: Recorded) -> Room:
    """By hand it is an act at the bell, which can be taken back."""
    if not recorded.by.is_room:
        room = acted(room, recorded, "Page turned")
    round = next(each for each in room.agenda if each.id == event.round)
    turned = replace(
        round,
        rev=event.rev,
        step=event.step,
        step_at=stands_at(round, recorded.at),
        step_turns_at=event.turns_at,
    )
    return with_round(room, turned)


def last_question_answered(room: Room, event: LastQuestionAnswered, recorded: Recorded) -> Room:
    person = recorded.by.person
    if person is None:
        return room
    answer = LastAnswer(person, event.round, event.text, recorded.at)
    return replace(room, last_answers={**room.last_answers, person: answer})
