"""Fields of forms that hang on how the workshop goes: the next stage only, some on the ladder."""

from collections.abc import Mapping

from app.domain.model.maturity import reached
from app.domain.model.practices import ladder_of
from app.domain.room import Room
from app.domain.rules.maturity import BY_THE_MODEL, model_of

FieldForm = dict[str, object]
Key = tuple[str, str]
"""A type of card and one of its fields."""


def limits(room: Room) -> Mapping[Key, int | None]:
    """The most that a field may say; None: asked for later, on the ladder; 0: not asked for.

    The stage to aim at is asked for where maturity is rated; once a result was shown, it is the
    next one at most.
    """
    ladder, model = ladder_of(room), model_of(room)
    later: dict[Key, int | None] = {}
    if ladder:
        later = {(ladder.type, field): None for field in ladder.asked_later}
    if model is None or not model.target_field:
        return later
    rated = any(r.design.ballot and r.design.ballot.method in BY_THE_MODEL for r in room.agenda)
    now = reached(room)
    top = len(model.stages)
    most = top if now is None else min(now + 1, top)
    return {**later, (model.target_type, model.target_field): most if rated else 0}


def limited(fields: list[FieldForm], type: str, known: Mapping[Key, int | None]) -> list[FieldForm]:
    """The fields of a form as this room asks for them."""
    return [_one(each, known.get((type, str(each["id"])), ...)) for each in fields
            if known.get((type, str(each["id"]))) != 0]  # fmt: skip


def _one(field: FieldForm, most: object) -> FieldForm:
    choices = field["choices"]
    if most is None:
        return {**field, "later": True}
    if isinstance(most, int) and isinstance(choices, list):
        return {**field, "most": most, "choices": choices[:most]}
    return field
