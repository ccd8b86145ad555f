"""What a ballot on maturity says beside others: the model's words, and who stands apart."""

from app.domain.maturity import MaturityModel
from app.domain.model.maturity import (
    RATED,
    TICKED,
    areas_of,
    outliers,
    rated_by,
    reached_by,
    widest_first,
)
from app.domain.room import Ballot, Room

Words = dict[str, object]


def model_for(room: Room, ballot: Ballot) -> MaturityModel | None:
    """The room's model, if it is the version that this ballot was opened with."""
    model = room.method.maturity if room.method else None
    same = model is not None and ballot.params.get("model") == model.name
    return model if same and ballot.method in (RATED, TICKED) else None


def of_option(model: MaturityModel, option: str) -> Words:
    """An area says what each stage is like; a sign says which stage it belongs to."""
    area = model.area(option)
    if area:
        return {"stages": list(area.stages), "note": area.note}
    sign = next(((n, s) for n, s in model.signs if s.id == option), None)
    return {"stage": sign[0], "optional": sign[1].optional} if sign else {}


def of_ballot(model: MaturityModel) -> Words:
    """The name of the model with its version, and what its stages are called."""
    stages = [{"n": n, "title": stage.title} for n, stage in enumerate(model.stages, 1)]
    return {"model": {"title": model.title, "version": model.version, "stages": stages}}


def of_result(ballot: Ballot) -> Words:
    """The areas, the widest apart first, each with those who are heard first; the stage reached."""
    if ballot.method == TICKED:
        return {"reached": ballot.result.get("stage")}
    if ballot.method != RATED:
        return {}
    areas = areas_of(ballot.result)
    apart = [{"area": area, "outliers": outliers(areas[area])} for area in widest_first(areas)]
    return {"apart": apart, "reached": reached_by(rated_by(ballot)[-1])}
