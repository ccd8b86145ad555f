"""Merging cards: one proposes, for every parent somebody agrees, then they become one."""

from dataclasses import replace
from datetime import datetime

from app.domain.commands import AnswerMerge, Parent, ProposeMerge
from app.domain.events import (
    ArtefactPosted,
    Event,
    MergeAnswered,
    MergeProposed,
    StatusChanged,
    VersionLinked,
)
from app.domain.people import By, Role, Seat
from app.domain.refusal import Refused
from app.domain.room import Artefact, Merge, Room, Round
from app.domain.rules.consent import speaks_for, without_consent
from app.domain.rules.demands import refuse_unsaid
from app.domain.rules.drawing import drawn
from app.domain.rules.forms import Form
from app.domain.rules.landing import around, asked_by, landing, shown_at_once
from app.domain.rules.owning import refuse_on_a_ballot, refuse_promised_id, titled, type_of
from app.domain.rules.permissions import maker_or_facilitator
from app.domain.rules.sight import (
    reads_silently,
    refuse_changing,
    refuse_gone_for,
    seen,
    sees_version,
)
from app.domain.rules.sources import refuse_rivals
from app.domain.text import TEXT, clean, minted


def propose_merge(room: Room, command: ProposeMerge, by: By, at: datetime) -> list[Event]:
    seat = maker_or_facilitator(room, by)
    if minted(command.merge) in room.merges:
        return _proposed_before(room.merges[command.merge], by)
    if reads_silently(room):
        raise Refused("This is silent reading: leave marks now, merge in the next round.")
    parents = [_parent(room, parent, by) for parent in command.parents]
    _refuse_as_proposer(seat, parents)
    _refuse_taken_id(room, command.artefact)
    kind = type_of(room, command.type)
    for type in {kind.id, *(parent.type for parent in parents)}:
        refuse_rivals(room, type)
    round = landing(room, "", seat.team, at)
    fields = Form(room, kind, by, asked_by(room, round)).whole(command.fields)
    refuse_unsaid(room, kind, fields)
    proposed = MergeProposed(
        command.merge,
        command.artefact,
        kind.id,
        titled(command.title),
        fields,
        tuple(_cleaned(parent) for parent in command.parents),
        seat.team or parents[0].team,
        _authors(room, command.authors, parents),
    )
    missing = without_consent(room, proposed.parents, frozenset({seat.person}))
    return [proposed] if missing else [proposed, *_done(room, proposed, round, by)]


def _proposed_before(merge: Merge, by: By) -> list[Event]:
    if merge.by == by.person:
        return []
    raise Refused(
        "Somebody else’s proposal has this number. Propose yours again.", code="bad_request"
    )


def _cleaned(parent: Parent) -> Parent:
    return replace(parent, link=minted(parent.link), what=clean(parent.what, TEXT))


def _parent(room: Room, parent: Parent, by: By) -> Artefact:
    artefact = seen(room, parent.artefact, by)
    version = artefact.version(parent.version)
    if version is None or not sees_version(room, artefact, version, by):
        raise Refused(
            "That version of “{title}” does not exist, or is not shared with you yet.",
            code="not_found",
            title=artefact.title,
        )
    refuse_gone_for(room, artefact, by)
    return artefact


def _refuse_as_proposer(seat: Seat, parents: list[Artefact]) -> None:
    if len({parent.id for parent in parents}) < 2:
        raise Refused("Choose at least two different cards to merge.")
    if len({parent.id for parent in parents}) < len(parents):
        raise Refused("One card was chosen twice. Choose each only once.")
    if seat.role is not Role.FACILITATOR and not any(speaks_for(seat, p) for p in parents):
        raise Refused(
            "Only somebody who wrote one of these cards, a captain or a facilitator can propose "
            "to merge them.",
            code="forbidden",
        )


def _refuse_taken_id(room: Room, artefact: str) -> None:
    if minted(artefact) in room.artefacts:
        raise Refused("Another card has this number. Propose the merge again.", code="bad_request")
    refuse_promised_id(room, artefact)


def _authors(room: Room, named: tuple[str, ...], parents: list[Artefact]) -> tuple[str, ...]:
    """Those who write it up, from the teams concerned; of every parent at least one author."""
    teams = {team for parent in parents for team in parent.teams}
    written_by = {person for parent in parents for person in parent.authors}
    for person in named:
        seat = room.seats.get(person)
        if person not in written_by and (seat is None or seat.team not in teams):
            raise Refused(
                "Authors of a merged card must come from the teams whose cards it merges."
            )
    if named and any(set(named).isdisjoint(parent.authors) for parent in parents):
        raise Refused("Name at least one author of every card that is merged.")
    return tuple(dict.fromkeys(named))


def answer_merge(room: Room, command: AnswerMerge, by: By, at: datetime) -> list[Event]:
    seat = maker_or_facilitator(room, by)
    merge = room.merges.get(command.merge)
    if merge is None or not _concerns(room, merge, seat):
        raise Refused("There is no such merge, or it does not need your answer.", code="not_found")
    if _said_before(merge, seat, command.agree):
        return []
    if merge.state != "proposed":
        raise Refused("This merge is settled already. Propose another one if you need it.")
    answered = MergeAnswered(merge.id, seat.person, command.agree)
    agreed = merge.agreed | {seat.person}
    if not command.agree or without_consent(room, merge.parents, agreed):
        return [answered]
    return [answered, *_done(room, merge, around(room), by)]


def _said_before(merge: Merge, seat: Seat, agree: bool) -> bool:
    return seat.person in merge.agreed if agree else merge.state == "declined"


def _concerns(room: Room, merge: Merge, seat: Seat) -> bool:
    parents = [room.artefacts[parent.artefact] for parent in merge.parents]
    return seat.role is Role.FACILITATOR or any(speaks_for(seat, parent) for parent in parents)


def _done(room: Room, merge: Merge | MergeProposed, round: Round, by: By) -> list[Event]:
    parents = [room.artefacts[parent.artefact] for parent in merge.parents]
    for parent in parents:
        refuse_changing(room, parent, by)
        refuse_on_a_ballot(room, parent)
    union = (person for parent in parents for person in parent.authors)
    posted = ArtefactPosted(
        merge.artefact,
        merge.type,
        merge.title,
        merge.fields,
        merge.team,
        _teams(merge, parents),
        merge.authors or tuple(dict.fromkeys(union)),
        round.id,
        shown_at_once(room, round),
        internal_only=any(parent.internal_only for parent in parents),
    )
    gone = [StatusChanged(parent.id, "merged") for parent in parents]
    traces = drawn(room, type_of(room, merge.type), merge.artefact, merge.fields)
    return [posted, *_links(merge, parents), *gone, *traces]


def _teams(merge: Merge | MergeProposed, parents: list[Artefact]) -> tuple[str, ...]:
    """The team that proposed comes first; then the others in the order of their cards."""
    teams = dict.fromkeys(team for parent in parents for team in parent.teams)
    first = (merge.team,) if merge.team in teams else ()
    return (*(t for t in first if t), *(t for t in teams if t not in first))


def _links(merge: Merge | MergeProposed, parents: list[Artefact]) -> list[VersionLinked]:
    return [
        VersionLinked(
            parent.link,
            "merged",
            merge.artefact,
            1,
            parent.artefact,
            parent.version,
            parent.what,
            "",
            None,
            artefact.team,
            merge.team,
        )
        for parent, artefact in zip(merge.parents, parents, strict=True)
    ]
