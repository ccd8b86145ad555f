"""Maturity for the evidence book: every rating with its spread, the signs seen, who sees it how."""

from collections.abc import Iterator, Mapping

from app.domain.maturity import MaturityModel
from app.domain.model.grades import closed_ballots
from app.domain.model.maturity import (
    RATED,
    TICKED,
    Rating,
    histogram,
    in_the_room,
    ratings,
    reached_by,
)
from app.domain.room import Ballot
from app.outcome.edition import Edition
from app.outcome.layout import Panel, Row
from app.outcome.records import Record
from app.outcome.registers import label


def maturity(edition: Edition) -> Iterator[Record]:
    """Every area as the room rated it last, and how far it moved since that ballot's first time."""
    made = in_the_room(edition.room) or ratings(edition.room)
    if not made:
        return
    last = made[-1]
    ballot = edition.room.ballots[last.ballot]
    moved = ballot.result.get("median_moved")
    for area, found in last.areas.items():
        step = moved.get(area) if isinstance(moved, Mapping) else None
        yield Record(
            {
                "area": label(edition, ballot, area),
                "median": _number(found.get("median")),
                "iqr": _number(found.get("iqr")),
                "moved": f"{step:+}" if isinstance(step, int | float) else "",
            },
            cite=edition.refs.ballots.get(ballot.id, ballot.id),
        )


def maturity_panels(edition: Edition) -> list[Panel]:
    """One panel for each rating, so that two versions of a model never share one."""
    rated = [_rated(edition, rating) for rating in ratings(edition.room)]
    ballots = closed_ballots(edition.room)
    split = [p for b in ballots if b.method == RATED for p in _split(edition, b)]
    ticked = [p for b in ballots if b.method == TICKED for p in _ticked(edition, b)]
    return [*rated, *split, *ticked]


def _rated(edition: Edition, rating: Rating) -> Panel:
    _ = edition.say
    ballot = edition.room.ballots[rating.ballot]
    stages = sorted({stage for area in rating.areas.values() for stage in histogram(area)})
    rows = [
        Row((label(edition, ballot, area), *(str(histogram(found).get(s, "–")) for s in stages),
             _number(found.get("median")), _number(found.get("iqr"))))
        for area, found in rating.areas.items()
    ]  # fmt: skip
    head = (
        _("Area"),
        *(_("Stage {n}").format(n=stage) for stage in stages),
        _("Median"),
        _("Spread"),
    )
    return Panel(_title(edition, rating), head, tuple(rows), note=_note(edition, rating))


def _title(edition: Edition, rating: Rating) -> str:
    _ = edition.say
    if rating.label == "presurvey":
        return _("Asked before the first round: {n} people").format(n=rating.papers)
    return _("Rating {n}: {papers} people").format(n=rating.label, papers=rating.papers)


def _note(edition: Edition, rating: Rating) -> str:
    """The version of the model, what it says of single areas, and the stage of the whole."""
    _ = edition.say
    said = [_("Model: {name}.").format(name=rating.model)] if rating.model else []
    stage = reached_by(rating)
    if stage is not None:
        said.append(_("Stage of the whole: {n}.").format(n=stage))
    model = model_of(edition)
    if model and model.name == rating.model:
        said += [f"{a.title}: {a.note}" for a in model.areas if a.note and a.id in rating.areas]
    return " ".join(said)


def model_of(edition: Edition) -> MaturityModel | None:
    return edition.room.method.maturity if edition.room.method else None


def _split(edition: Edition, ballot: Ballot) -> Iterator[Panel]:
    """Leaders beside others, where there were enough of both."""
    _ = edition.say
    splits = ballot.result.get("splits")
    if not isinstance(splits, Mapping) or len(splits) < 2:
        return
    groups = list(splits)
    rows = [
        Row((label(edition, ballot, area), *(_median(splits[g], area) for g in groups)))
        for area in ballot.options
    ]
    names = {"leaders": _("Leaders"), "others": _("Others")}
    head = tuple(f"{names.get(g, g)} ({splits[g].get('votes')})" for g in groups)
    yield Panel(_("Seen from where people stand: medians"), (_("Area"), *head), tuple(rows))


def _median(part: Mapping[str, object], area: str) -> str:
    areas = part.get("areas")
    found = areas.get(area) if isinstance(areas, Mapping) else None
    return _number(found.get("median")) if isinstance(found, Mapping) else ""


def _ticked(edition: Edition, ballot: Ballot) -> Iterator[Panel]:
    """The signs of each stage and how many of those who judged have seen them."""
    _ = edition.say
    seen, judges = ballot.result.get("seen"), ballot.result.get("judges")
    if not isinstance(seen, Mapping):
        return
    stage_of = _stages(ballot)
    rows = [
        Row((stage_of.get(sign, ""), label(edition, ballot, sign), f"{seen.get(sign, 0)}/{judges}"))
        for sign in ballot.options
    ]
    model = str(ballot.params.get("model", ""))
    note = _("Model: {name}.").format(name=model) + " " if model else ""
    stage = _("Stage of the whole: {n}.").format(n=ballot.result.get("stage"))
    head = (_("Stage"), _("Seen last quarter"), _("By"))
    yield Panel(ballot.title, head, tuple(rows), note=note + stage)


def _stages(ballot: Ballot) -> dict[str, str]:
    signs = ballot.params.get("indicators")
    if not isinstance(signs, Mapping):
        return {}
    return {str(sign): str(stage) for stage, named in signs.items() for sign in named}


def _number(value: object) -> str:
    return "" if value is None else str(value)
