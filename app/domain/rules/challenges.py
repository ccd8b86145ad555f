"""Challenges: a question to another team's version, as its customer or its operator would ask."""

from datetime import datetime

from app.domain.commands import AnswerChallenge, RaiseChallenge
from app.domain.events import ChallengeAnswered, ChallengeRaised, Event
from app.domain.people import By, Role
from app.domain.refusal import Refused
from app.domain.room import Challenge, Room
from app.domain.rules.permissions import maker_or_facilitator, team_maker
from app.domain.rules.sight import reads_silently, refuse_gone_for, seen, shared
from app.domain.text import TEXT, minted, worded


def raise_challenge(room: Room, command: RaiseChallenge, by: By, at: datetime) -> list[Event]:
    _, team = team_maker(room, by)
    if minted(command.challenge) in room.challenges:
        return _raised_before(room.challenges[command.challenge], by)
    if reads_silently(room):
        raise Refused("This is silent reading: leave marks now, challenge in the next round.")
    artefact = shared(room, command.artefact, by)
    refuse_gone_for(room, artefact, by)
    if team in artefact.teams:
        raise Refused("“{title}” is your own team’s. Revise it instead.", title=artefact.title)
    version = artefact.version(command.version)
    if version is None or version.visible_at is None:
        raise Refused(
            "That version of “{title}” is not shared with everybody yet.", title=artefact.title
        )
    text = worded(command.text, TEXT)
    return [ChallengeRaised(command.challenge, artefact.id, version.n, command.lens, text, team)]


def _raised_before(challenge: Challenge, by: By) -> list[Event]:
    if challenge.by == by.person:
        return []
    raise Refused(
        "Somebody else’s challenge has this number. Send yours again.", code="bad_request"
    )


def answer_challenge(room: Room, command: AnswerChallenge, by: By, at: datetime) -> list[Event]:
    seat = maker_or_facilitator(room, by)
    challenge = room.challenges.get(command.challenge)
    if challenge is None:
        raise Refused("There is no such challenge.", code="not_found")
    artefact = seen(room, challenge.artefact, by)
    if seat.role is not Role.FACILITATOR and seat.team not in artefact.teams:
        raise Refused(
            "Only the team that made “{title}” can answer.", code="forbidden", title=artefact.title
        )
    if command.resolved_in is not None and artefact.version(command.resolved_in) is None:
        raise Refused("That version does not exist. Reload the page.", code="bad_request")
    text = worded(command.text, TEXT)
    said = (challenge.response, challenge.response_text, challenge.resolved_in)
    if said == (command.response, text, command.resolved_in):
        return []
    return [ChallengeAnswered(challenge.id, command.response, text, command.resolved_in)]
