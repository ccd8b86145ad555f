"""The agenda's events: rounds do not come, come anew, come again; an act is taken back."""

from collections.abc import Mapping

from app.domain.changes.acts import acted, with_round
from app.domain.changes.bell import begun, pages_of
from app.domain.design import REVEALING
from app.domain.events import ActUndone, Recorded, RoundInserted, RoundReopened, RoundSkipped
from app.domain.replacing import replace
from app.domain.room import Act, Artefact, Room, Round, Version
from app.domain.steps import first_page


def round_skipped(room: Room, event: RoundSkipped, recorded: Recorded) -> Room:
    room = acted(room, recorded, "Round skipped")
    skipped = next(round for round in room.agenda if round.id == event.round)
    return with_round(room, replace(skipped, state="skipped"))


def round_inserted(room: Room, event: RoundInserted, recorded: Recorded) -> Room:
    room = acted(room, recorded, "Round inserted")
    ids = [round.id for round in room.agenda]
    place = ids.index(event.before) if event.before in ids else len(ids)
    new = Round(event.design, event.design.minutes, inserted=True)
    return replace(room, agenda=(*room.agenda[:place], new, *room.agenda[place:]))


def round_reopened(room: Room, event: RoundReopened, recorded: Recorded) -> Room:
    room = acted(room, recorded, "Round reopened", event.revealed)
    round = next(each for each in room.agenda if each.id == event.round)
    reopened = replace(
        round,
        state="open",
        rev=event.rev,
        started_at=round.started_at or recorded.at,
        ends_at=event.ends_at,
        closed_at=None,
        began=round.began or recorded.seq,
        ended=None,
        team_ends={},
    )
    reopened = first_page(reopened, pages_of(room, reopened), recorded.at)
    return begun(room, reopened, event.revealed, recorded.at)


def act_undone(room: Room, event: ActUndone, recorded: Recorded) -> Room:
    act = room.last_act
    if act is None:
        return room
    now = {round.id: round for round in room.agenda}
    agenda = tuple(_restored(round, now.get(round.id)) for round in act.before)
    return replace(
        room,
        agenda=agenda,
        current=act.before_current,
        stage="running" if act.before_current else "lobby",
        last_act=None,
        artefacts=_hidden(room, agenda, act),
    )


def _restored(before: Round, now: Round | None) -> Round:
    """As it was, but a bell never rings under a number that was used; notes written stay."""
    if now is None or before == now:
        return before
    same_bell = replace(before, note=now.note) == now
    return now if same_bell else replace(before, rev=now.rev + 1, note=now.note)


def _hidden(room: Room, agenda: tuple[Round, ...], act: Act) -> Mapping[str, Artefact]:
    """All that became visible since the act, unless everything was shared before it too."""
    if not room.running or not _shares(room.running) or any(map(_shares, agenda)):
        return room.artefacts
    return {id: _hidden_since(artefact, act) for id, artefact in room.artefacts.items()}


def _hidden_since(artefact: Artefact, act: Act) -> Artefact:
    hidden = {v.n for v in artefact.versions if _shown_by(act, artefact.id, v)}
    if not hidden:
        return artefact
    versions = tuple(replace(v, visible_at=None) if v.n in hidden else v for v in artefact.versions)
    return replace(artefact, versions=versions)


def _shown_by(act: Act, artefact: str, version: Version) -> bool:
    later = version.visible_at is not None and version.visible_at > act.at
    return later or (artefact, version.n) in act.revealed


def _shares(round: Round) -> bool:
    return round.running and round.design.share in REVEALING
