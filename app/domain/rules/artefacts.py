"""Posting, revising and withdrawing cards, and choosing between two texts of one field."""

from datetime import datetime

from app.domain.commands import (
    PostArtefact,
    ReviseArtefact,
    SettleClash,
    WithdrawArtefact,
)
from app.domain.events import (
    ArtefactPosted,
    ArtefactRevised,
    ArtefactWithdrawn,
    ClashRaised,
    ClashSettled,
    Event,
)
from app.domain.method import ArtefactType
from app.domain.people import By, Role, Seat
from app.domain.refusal import Refused
from app.domain.room import Artefact, Room, Round
from app.domain.rules.caps import refuse_too_many, refuse_too_soon
from app.domain.rules.demands import refuse_unsaid
from app.domain.rules.drawing import drawn, redrawn
from app.domain.rules.forms import Form
from app.domain.rules.landing import around, asked_by, landing, shown_at_once
from app.domain.rules.maturity import refuse_jump
from app.domain.rules.owning import (
    authors_of,
    home,
    own,
    refuse_on_a_ballot,
    refuse_promised_id,
    titled,
    type_of,
)
from app.domain.rules.pens import filled_by_the_room, noted, refuse_banned, refuse_without_pen
from app.domain.rules.permissions import maker_or_facilitator, seated
from app.domain.rules.practices import refuse_climbing, refuse_starting
from app.domain.rules.sight import refuse_changing, seen
from app.domain.rules.sources import Child, fresh, links
from app.domain.rules.steps import refuse_unopened
from app.domain.rules.weaving import Woven, weave
from app.domain.text import LINE, clean, minted

MOST_TAGS = 12
TAG = 40


def post_artefact(room: Room, command: PostArtefact, by: By, at: datetime) -> list[Event]:
    seat = maker_or_facilitator(room, by)
    if minted(command.artefact) in room.artefacts:
        return _posted_before(room.artefacts[command.artefact], by)
    refuse_promised_id(room, command.artefact)
    team = home(seat)
    round = landing(room, command.round, team, at)
    kind = type_of(room, command.type)
    form = Form(room, kind, by, asked_by(room, round))
    refuse_too_soon(form, team)
    refuse_too_many(room, round, kind, team, by)
    posted = _posted(form, command, seat, round)
    refuse_banned(room, round, kind.id, at)
    refuse_unopened(room, round, kind.id, posted.fields, at)
    refuse_without_pen(room, round, kind.id, team, posted.authors)
    refuse_unsaid(room, kind, posted.fields)
    refuse_starting(room, round, kind, command, posted.fields)
    refuse_jump(room, kind, posted.title, posted.fields)
    child = Child(posted.artefact, 1, team, posted.teams, round)
    taken = links(room, child, command.sources, by)
    return [posted, *taken, *drawn(room, kind, posted.artefact, posted.fields)]


def _posted(form: Form, command: PostArtefact, seat: Seat, round: Round) -> ArtefactPosted:
    team = home(seat)
    authors = authors_of(form.room, command.authors, seat)
    return ArtefactPosted(
        command.artefact,
        form.type.id,
        titled(command.title),
        noted(form.room, form.type.id, form.whole(command.fields), authors),
        team,
        (team,) if team else (),
        authors,
        round.id,
        shown_at_once(form.room, round),
        _tags(command.tags),
        command.zoom,
        command.customer_kind,
        command.origin,
        command.internal_only,
    )


def _posted_before(artefact: Artefact, by: By) -> list[Event]:
    """A retry of one's own changes nothing; somebody else's id is not to be had."""
    if by.person in artefact.authors or by.person == artefact.versions[0].by:
        return []
    raise Refused("Somebody else’s card has this number. Post yours again.", code="bad_request")


def _tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    if len(tags) > MOST_TAGS:
        raise Refused("A card holds at most {most} tags.", most=MOST_TAGS)
    return tuple(dict.fromkeys(tag for tag in (clean(t, TAG) for t in tags) if tag))


def revise_artefact(room: Room, command: ReviseArtefact, by: By, at: datetime) -> list[Event]:
    artefact, kind = own(room, command.artefact, by)
    if artefact.version(command.base) is None:
        raise Refused("That version does not exist. Reload the page.", code="bad_request")
    round = landing(room, command.round, _team(room, by), at)
    ours = filled_by_the_room(room.method, kind.id)
    written = {id: value for id, value in command.fields.items() if id not in ours}
    given = Form(room, kind, by, asked_by(room, round)).part(
        written, tuple(f for f in kind.fields if f.id in written)
    )
    title = None if command.title is None else titled(command.title)
    woven = weave(artefact, command.base, title, given, by.person)
    clashes = [
        ClashRaised(artefact.id, field, value, command.base)
        for field, value in woven.clashes.items()
    ]
    sources = fresh(room, artefact.id, command.sources)
    if not sources and (woven.title, woven.fields) == (artefact.title, artefact.current.fields):
        return [*clashes]
    refuse_unsaid(room, kind, woven.fields)
    child = Child(artefact.id, len(artefact.versions) + 1, artefact.team, artefact.teams, round)
    taken = links(room, child, sources, by)
    change = clean(command.change, LINE)
    return [*_next(room, artefact, kind, woven, round, change, by), *taken, *clashes]


def _next(
    room: Room,
    artefact: Artefact,
    kind: ArtefactType,
    woven: Woven,
    round: Round,
    change: str,
    by: By,
) -> list[Event]:
    refuse_climbing(room, artefact, woven.fields, by)
    refuse_jump(room, kind, woven.title, woven.fields)
    revised = ArtefactRevised(
        artefact.id,
        len(artefact.versions) + 1,
        woven.title,
        woven.fields,
        change,
        round.id,
        shown_at_once(room, round),
        artefact.current.images,
    )
    return [revised, *redrawn(room, kind, artefact, woven.fields)]


def _team(room: Room, by: By) -> str | None:
    return seated(room, by).team


def settle_clash(room: Room, command: SettleClash, by: By, at: datetime) -> list[Event]:
    artefact, kind = own(room, command.artefact, by)
    if all(clash.field != command.field for clash in artefact.clashes):
        return []
    round = around(room)
    woven = _chosen(artefact, command, Form(room, kind, by, asked_by(room, round)))
    settled = ClashSettled(artefact.id, command.field)
    if (woven.title, woven.fields) == (artefact.title, artefact.current.fields):
        return [settled]
    return [*_next(room, artefact, kind, woven, round, "", by), settled]


def _chosen(artefact: Artefact, command: SettleClash, form: Form) -> Woven:
    if command.field == "title":
        title = titled(str(command.value))
        return Woven(title, artefact.current.fields, {})
    field = form.type.field(command.field)
    part = form.part({command.field: command.value}, (field,) if field else ())
    return weave(artefact, len(artefact.versions), None, part, form.by.person)


def withdraw_artefact(room: Room, command: WithdrawArtefact, by: By, at: datetime) -> list[Event]:
    seat = maker_or_facilitator(room, by)
    artefact = seen(room, command.artefact, by)
    captain = seat.captain and seat.team in artefact.teams
    facilitates = seat.role is Role.FACILITATOR and artefact.team is None
    if not captain and not facilitates and seat.person not in artefact.authors:
        raise Refused(
            "Only those who wrote “{title}”, or their captain, can withdraw it.",
            code="forbidden",
            title=artefact.title,
        )
    if artefact.status == "withdrawn":
        return []
    refuse_changing(room, artefact, by)
    refuse_on_a_ballot(room, artefact)
    return [ArtefactWithdrawn(artefact.id, clean(command.reason, LINE))]
