"""How many cards a round asks for, and what must be there before some may be posted."""

from app.domain.design import Asked
from app.domain.method import ArtefactType, Guard
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Artefact, Room, Round
from app.domain.rules.forms import Form


def refuse_too_many(room: Room, round: Round, kind: ArtefactType, team: str | None, by: By) -> None:
    """A round that does not ask for such cards does not count them either."""
    for asked in round.design.artefacts:
        if asked.type != kind.id or asked.most is None:
            continue
        there = [a for a in room.artefacts.values() if _counts(a, asked, round, team, by)]
        if len(there) >= asked.most:
            raise _full(asked.most, kind.title, asked.per)


def _full(most: int, kind: str, per: str) -> Refused:
    if most == 1:
        return Refused(
            "This round has room for one card of the kind “{kind}” per {per}, and it is there. "
            "Revise it, or withdraw it first. Your text is kept as a draft.",
            kind=kind,
            per=per,
        )
    return Refused(
        "This round has room for {most} cards of the kind “{kind}” per {per}, and they "
        "are all there. Revise one, or withdraw one first. Your text is kept as a draft.",
        most=most,
        kind=kind,
        per=per,
    )


def _counts(artefact: Artefact, asked: Asked, round: Round, team: str | None, by: By) -> bool:
    if not artefact.standing or (artefact.type, artefact.round) != (asked.type, round.id):
        return False
    match asked.per:
        case "team":
            return team is not None and artefact.team == team
        case "person":
            return artefact.versions[0].by == by.person
        case "session":
            return True


def refuse_too_soon(form: Form, team: str | None) -> None:
    for guard in form.room.method.guards if form.room.method else ():
        if guard.type == form.type.id and not _met(guard, form, team):
            raise Refused(guard.sentence)


def _met(guard: Guard, form: Form, team: str | None) -> bool:
    there = {
        artefact.type
        for artefact in form.room.artefacts.values()
        if artefact.standing and (not guard.from_own_team or team in (None, *artefact.teams))
    }
    needed = {t for t in guard.needs if not guard.only_if_asked or t in form.asked}
    return needed <= there
