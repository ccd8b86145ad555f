"""Maturity: ballots speak the words of the model, a survey may come first, no stage is jumped."""

from collections.abc import Mapping

from app.domain.ballots.methods import METHODS
from app.domain.commands import OpenBallot
from app.domain.maturity import MaturityModel
from app.domain.method import ArtefactType
from app.domain.model.maturity import RATED, TICKED, reached
from app.domain.people import LEVEL_GROUPS
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules.landing import around

BY_THE_MODEL = frozenset({RATED, TICKED})


def model_of(room: Room) -> MaturityModel | None:
    return room.method.maturity if room.method else None


def filled_in(room: Room, command: OpenBallot) -> Mapping[str, object]:
    """The rules of a ballot; of one about maturity, what the model says where nothing is said."""
    said = {name: value for name, value in (command.params or {}).items() if value is not None}
    model = model_of(room)
    if model is None or command.method not in BY_THE_MODEL:
        return said
    if command.method == TICKED:
        own: dict[str, object] = {
            "indicators": dict(model.indicators),
            "optional": list(model.optional),
        }
    else:
        areas, stages = [a.id for a in model.areas], list(model.numbers)
        own = {"areas": areas, "stages": stages, "split_by": list(LEVEL_GROUPS)}
    if command.options and command.method == RATED:
        said["areas"] = list(command.options)
    return {"model": model.name, **own, **said}


def listed(room: Room, command: OpenBallot, params: Mapping[str, object]) -> tuple[str, ...]:
    """What is voted on: what was sent, or what the rules of the ballot list."""
    if command.options or command.method not in BY_THE_MODEL:
        return command.options
    try:
        return METHODS[command.method].options(params, ())
    except ValueError:
        return ()  # rules that cannot be read are refused with the reason, by who checks them


def model_words(room: Room, command: OpenBallot) -> dict[str, str]:
    """The model's own words for an area or a sign; others are said as they are written."""
    if command.method not in BY_THE_MODEL:
        return {}
    written = {option: option.replace("_", " ").capitalize() for option in command.options}
    model = model_of(room)
    if model is None:
        return written
    areas = {area.id: area.title for area in model.areas}
    return {**written, **areas, **{sign.id: sign.text for _, sign in model.signs}}


def round_of_opening(room: Room, command: OpenBallot) -> str:
    """The round that a ballot belongs to; none for a survey, which comes before the first."""
    if not command.presurvey:
        return around(room).id
    if command.method not in BY_THE_MODEL:
        raise Refused("Only maturity is asked before the first round.")
    if room.current is not None:
        raise Refused(
            "The first round has started, so this is no survey before it any more. Open it as a "
            "ballot of the round that runs."
        )
    return ""


def refuse_jump(room: Room, kind: ArtefactType, title: str, fields: Mapping[str, object]) -> None:
    """Stages are moved through: a card may aim at the next one only."""
    model = model_of(room)
    if model is None or kind.id != model.target_type:
        return
    aims_at, now = fields.get(model.target_field), reached(room)
    if not isinstance(aims_at, int) or now is None or aims_at <= now + 1:
        return
    raise Refused(
        "“{title}” aims at stage {aim}, and the room stands on stage {now}. A stage holds only on "
        "those below it, so aim at stage {next} first. What you have written is kept.",
        title=title,
        aim=aims_at,
        now=now,
        next=now + 1,
    )
