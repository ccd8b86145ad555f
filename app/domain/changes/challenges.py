"""Challenges are raised and answered."""

from app.domain.events import ChallengeAnswered, ChallengeRaised, Recorded
from app.domain.replacing import replace
from app.domain.room import Challenge, Room


def challenge_raised(room: Room, event: ChallengeRaised, recorded: Recorded) -> Room:
    challenge = Challenge(
        event.challenge,
        event.artefact,
        event.version,
        event.lens,
        event.text,
        recorded.by.person,
        event.team,
        recorded.at,
    )
    return replace(room, challenges={**room.challenges, challenge.id: challenge})


def challenge_answered(room: Room, event: ChallengeAnswered, recorded: Recorded) -> Room:
    before = room.challenges[event.challenge]
    answered = replace(
        before,
        response=event.response,
        response_text=event.text,
        answered_by=recorded.by.person,
        answered_at=recorded.at,
        answered_seq=recorded.seq,
        resolved_in=event.resolved_in,
        before=before,
    )
    return replace(room, challenges={**room.challenges, answered.id: answered})
