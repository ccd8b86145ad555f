"""Ballots: opening, handing in, ending, closing, asking again, and showing what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from app.domain.ballots.count import count, fault_in
from app.domain.ballots.methods import METHODS
from app.domain.commands import (
    CloseBallot,
    EndBallot,
    HandInPaper,
    OpenBallot,
    OpenBallotAgain,
    RevealResult,
)
from app.domain.events import (
    BallotClosed,
    BallotEnded,
    BallotOpened,
    BallotOpenedAgain,
    Event,
    PaperHandedIn,
    ResultRevealed,
    SealedPaper,
)
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Ballot, Room
from app.domain.rules.box import ballot_of, ends_in, is_due, may_vote, takes_papers, voters
from app.domain.rules.maturity import filled_in, listed, round_of_opening
from app.domain.rules.options import checked_options, checked_rules, option_label, owners_of
from app.domain.rules.owning import titled
from app.domain.rules.papers import all_papers, anonymous, rules_of, sealed_up
from app.domain.rules.permissions import facilitator, maker, the_room
from app.domain.rules.ties import settled_by_runoff
from app.domain.text import LINE, TEXT, clean, minted


def open_ballot(room: Room, command: OpenBallot, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    if minted(command.ballot) in room.ballots:
        return _opened_before(room.ballots[command.ballot], by)
    options = listed(room, command, filled_in(room, command))
    params = checked_rules(command.method, filled_in(room, command), options)
    texts = checked_options(room, replace(command, options=options), params)
    opened = BallotOpened(
        command.ballot,
        command.method,
        titled(command.title),
        clean(command.question, TEXT),
        options,
        texts,
        params,
        owners_of(room, options),
        round_of_opening(room, command),
        1,
        ends_in(command.seconds, at),
        reason=clean(command.reason, LINE),
        presurvey=command.presurvey,
    )
    return [opened]


def _opened_before(ballot: Ballot, by: By) -> list[Event]:
    if ballot.opened_by == by.person:
        return []
    raise Refused("Another ballot has this number. Open yours again.", code="bad_request")


def hand_in_paper(
    room: Room, command: HandInPaper, by: By, at: datetime
) -> list[Event | SealedPaper]:
    """What was said stands in the sealed paper only; the last one handed in counts."""
    seat = maker(room, by)
    ballot = ballot_of(room, command.ballot)
    if not may_vote(ballot, seat):
        raise Refused("Guests do not vote in this ballot.", code="forbidden")
    if not takes_papers(ballot, at):
        raise Refused(
            "“{title}” is closed. This paper came too late and does not count.",
            code="closed",
            title=ballot.title,
        )
    fault = fault_in(ballot.method, rules_of(ballot), ballot.options, command.paper, team=seat.team)
    if fault:
        values = {name: option_label(room, ballot, value) for name, value in fault.values.items()}
        raise Refused(fault.sentence, code="bad_request", **values)
    sealed = SealedPaper(
        ballot.id, ballot.round_no, seat.person, sealed_up(ballot, seat, command.paper)
    )
    return [PaperHandedIn(ballot.id, seat.person), sealed]


def end_ballot(room: Room, command: EndBallot, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    ballot = ballot_of(room, command.ballot)
    if ballot.state != "open" or (ballot.ends_at and ballot.ends_at <= at):
        return []
    return [BallotEnded(ballot.id, ballot.rev + 1, at)]


def close_ballot(
    room: Room,
    command: CloseBallot,
    by: By,
    at: datetime,
    papers: Mapping[str, Sequence[Mapping[str, object]]],
) -> list[Event]:
    """Count, write the result, and forget who said what. A bell that was moved closes nothing."""
    the_room(by)
    ballot = ballot_of(room, command.ballot)
    if ballot.rev != command.rev or not is_due(ballot, at):
        return []
    counted = anonymous(ballot, papers.get(ballot.id, ()))
    eligible = len(voters(room, ballot))
    result = count(
        ballot.method,
        rules_of(ballot),
        ballot.options,
        all_papers(ballot, counted),
        eligible=eligible,
    )
    closed = BallotClosed(ballot.id, result, counted, eligible, len(counted))
    return [closed, *settled_by_runoff(room, ballot, result)]


def open_ballot_again(room: Room, command: OpenBallotAgain, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    ballot = ballot_of(room, command.ballot)
    if ballot.state != "closed":
        raise Refused("“{title}” is still open.", title=ballot.title)
    if not METHODS[ballot.method].by_rounds or ballot.presurvey:
        raise Refused("“{title}” is decided by one round. Open a new ballot.", title=ballot.title)
    most = ballot.params.get("max_rounds")
    if isinstance(most, int) and ballot.round_no >= most:
        raise Refused("“{title}” had its {most} rounds.", title=ballot.title, most=most)
    again = BallotOpenedAgain(
        ballot.id,
        ballot.round_no + 1,
        ballot.rev + 1,
        clean(command.amendment, TEXT),
        ends_in(command.seconds, at),
    )
    return [again]


def reveal_result(room: Room, command: RevealResult, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    ballot = ballot_of(room, command.ballot)
    if ballot.state != "closed":
        raise Refused("“{title}” is not counted yet.", title=ballot.title)
    return [] if ballot.revealed else [ResultRevealed(ballot.id)]
