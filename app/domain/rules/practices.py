"""Practices: where a harvest may start, one rung at a time, recipes checked, inside first."""

from datetime import datetime

from app.domain.commands import CheckRecipe, Fields, PostArtefact, UnlockOutside
from app.domain.events import Event, OutsideUnlocked, RecipeChecked
from app.domain.method import ArtefactType
from app.domain.model.practices import (
    TAKEN,
    first_authors,
    inside,
    is_checked,
    ladder_of,
    rung_of,
    unmet,
)
from app.domain.people import By
from app.domain.practices import PracticeLadder
from app.domain.refusal import Refused
from app.domain.room import Artefact, Room, Round
from app.domain.rules.permissions import facilitator, maker
from app.domain.rules.sight import refuse_changing, seen, sees_version
from app.domain.text import LINE, worded

HARVEST, CLIMB = "practice_harvest", "ladder"


def refuse_starting(
    room: Room, round: Round, kind: ArtefactType, command: PostArtefact, fields: Fields
) -> None:
    """Where a new practice may stand, and whether one from outside may come in."""
    ladder = ladder_of(room)
    if ladder is None or kind.id != ladder.type:
        return
    if round.design.type == HARVEST:
        _refuse_outside(room, round, ladder, command.origin)
    most = _highest(room, round, ladder, command)
    if rung_of(ladder, fields) > most:
        raise Refused(
            "A practice starts here on rung {most} at the highest; later it climbs one rung at a "
            "time. Say {most} or less; what you have written is kept.",
            most=most,
        )


def _highest(room: Room, round: Round, ladder: PracticeLadder, command: PostArtefact) -> int:
    """In a harvest the first rungs; on the ladder also that of the card it is taken from."""
    if round.design.type not in (HARVEST, CLIMB):
        return len(ladder.rungs)
    taken = [s.parent for s in command.sources if s.kind in TAKEN and round.design.type == CLIMB]
    parents = [room.artefacts[id] for id in taken if id in room.artefacts]
    rungs = [rung_of(ladder, p.current.fields) for p in parents if p.type == ladder.type]
    return max([ladder.harvest_most, *rungs])


def _refuse_outside(room: Room, round: Round, ladder: PracticeLadder, origin: str) -> None:
    if origin != "outside" or not is_locked(room, round):
        return
    raise Refused(
        "Inside first: references from outside open when every team has {least} practices of its "
        "own. What you have written is kept.",
        least=ladder.inside_first,
    )


def is_locked(room: Room, round: Round) -> bool:
    """Some team with people has too few of its own, and no facilitator has opened early."""
    ladder = ladder_of(room)
    if ladder is None or any(u.round == round.id for u in room.unlocked):
        return False
    own = inside(room)
    return any(own[team] < ladder.inside_first for team in room.teams if room.members(team))


def refuse_climbing(room: Room, artefact: Artefact, fields: Fields, by: By) -> None:
    """One rung at a time, and each asks for something."""
    ladder = ladder_of(room)
    if ladder is None or artefact.type != ladder.type:
        return
    before, after = rung_of(ladder, artefact.current.fields), rung_of(ladder, fields)
    if after <= before:
        return
    if after > before + 1:
        raise Refused(
            "“{title}” stands on rung {before}. It climbs one rung at a time, so {next} comes "
            "first. What you have written is kept.",
            title=artefact.title,
            before=before,
            next=before + 1,
        )
    missing = unmet(room, artefact, fields, after, by.person)
    if missing:
        raise Refused(
            "“{title}” cannot move to rung {after} yet. {missing} What you have written is kept.",
            title=artefact.title,
            after=after,
            missing=" ".join(condition.sentence for condition in missing),
        )


def check_recipe(room: Room, command: CheckRecipe, by: By, at: datetime) -> list[Event]:
    seat = maker(room, by)
    artefact = seen(room, command.artefact, by)
    ladder = ladder_of(room)
    if ladder is None or artefact.type != ladder.type:
        raise Refused("Only the recipe of a practice is read like this.", code="bad_request")
    refuse_changing(room, artefact, by)
    if seat.person not in first_authors(room, artefact):
        raise Refused(
            "Only who had “{title}” first can say that its recipe is right.",
            code="forbidden",
            title=artefact.title,
        )
    read = [v for v in artefact.versions if sees_version(room, artefact, v, by)][-1]
    if is_checked(room, artefact, read.fields.get(ladder.recipe_field)):
        return []
    return [RecipeChecked(artefact.id, read.n, seat.person)]


def unlock_outside(room: Room, command: UnlockOutside, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    round = room.running
    if round is None or round.design.type != HARVEST:
        raise Refused("References from outside are locked only while practices are harvested.")
    reason = worded(command.reason, LINE)
    if not is_locked(room, round):
        return []
    return [OutsideUnlocked(round.id, reason, inside(room))]
