"""Decisions, answers of the sponsor, challenges and what was parked, as entries of the reader."""

from collections.abc import Iterator

from app.domain.room import Challenge, Request
from app.outcome.edition import Edition
from app.outcome.reader.entries import Entry, blocks, facts, to_any, to_card
from app.outcome.reader.outcomes import response
from app.outcome.reader.saying import by_team, lens_words, round_title, when
from app.outcome.records import made_by
from app.outcome.sentences import answer, written_day


def decisions(edition: Edition) -> Iterator[Entry]:
    _ = edition.say
    for decision in edition.room.decisions.values():
        told = facts(
            (_("Decided"), made_by(edition, decision)),
            (_("By"), edition.name(decision.made_by)),
            (_("When"), when(edition, decision.at)),
            (_("Reasons"), decision.reasons),
            (_("Note"), decision.note),
            (_("Alternatives considered"), list(decision.alternatives)),
            (_("Who disagreed, and why"), decision.dissent),
            (_("Rests on"), [to_any(edition, id) for id in decision.evidence]),
            (_("About"), [to_any(edition, id) for id in decision.about]),
        )
        yield Entry(f"decision/{decision.id}", _("Decision"), edition.refs.any(decision.id),
                    decision.text, blocks(told), status=made_by(edition, decision))  # fmt: skip


def answers(edition: Edition) -> Iterator[Entry]:
    """Requests and what was answered, then what sponsors said unasked."""
    _ = edition.say
    for request in edition.room.requests.values():
        yield _answered(edition, request)
    for n, each in enumerate(edition.room.interventions, 1):
        told = facts(
            (_("By"), edition.name(each.by)),
            (_("When"), when(edition, each.at)),
            (_("Round"), round_title(edition, each.round)),
            (_("Reaction"), each.reaction),
        )
        yield Entry(f"intervention/{n}", _("Intervention"), "", each.text, blocks(told))


def _answered(edition: Edition, request: Request) -> Entry:
    _, said = edition.say, answer(edition, request.answer)
    named = edition.name(request.owner)
    owner = "" if request.owner in edition.room.seats and not named else named or request.owner
    told = facts(
        (_("Answer"), said),
        (_("Reason"), request.reason),
        (_("By when"), written_day(edition, request.date)),
        (_("Owner"), owner),
        (_("Asked by"), edition.name(request.by)),
        (_("Answered"), when(edition, request.answered_at)),
        (_("About"), [to_any(edition, id) for id in request.about]),
    )
    return Entry(f"answer/{request.id}", _("Sponsor’s answer"), edition.refs.any(request.id),
                 request.text, blocks(told), status=said)  # fmt: skip


def challenges(edition: Edition) -> Iterator[Entry]:
    for challenge in edition.room.challenges.values():
        yield _challenge(edition, challenge)


def _challenge(edition: Edition, challenge: Challenge) -> Entry:
    _, raised = edition.say, challenge.resolved_in
    told = facts(
        (_("Raised to"), to_card(edition, challenge.artefact, challenge.version)),
        (_("By"), by_team(edition, challenge.by, challenge.team)),
        (_("Speaking"), lens_words(edition).get(challenge.lens, "")),
        (_("When"), when(edition, challenge.at)),
        (_("Answer"), response(edition, challenge)),
        (_("In words"), challenge.response_text),
        (_("Answered by"), edition.name(challenge.answered_by)),
        (_("Taken up in"), to_card(edition, challenge.artefact, raised) if raised else ""),
    )
    team = edition.team(challenge.team)
    return Entry(f"challenge/{challenge.id}", _("Challenge"),
                 edition.refs.challenges.get(challenge.id, ""), challenge.text, blocks(told),
                 teams=(team,) if team else (), status=response(edition, challenge))  # fmt: skip


def parked(edition: Edition) -> Iterator[Entry]:
    _ = edition.say
    for each in edition.room.parked.values():
        told = facts(
            (_("By"), edition.name(each.by)),
            (_("Round"), round_title(edition, each.round)),
            (_("Reason"), each.reason),
            (_("Look again"), written_day(edition, each.look_again)),
        )
        yield Entry(f"parked/{each.id}", _("Parked"), "", each.text, blocks(told))
