"""The pages of the current round: which is open, which come, and who has nothing on them yet."""

from collections.abc import Iterator, Sequence

from app.domain.design import Asked
from app.domain.method import Ban, Step
from app.domain.pictures.times import iso, iso_or_none
from app.domain.pictures.view import Keys, Panel, View
from app.domain.room import Artefact, Round
from app.domain.rules.pens import banned_until
from app.domain.steps import fits, stands_at, steps_of


def pages(view: View, round: Round) -> dict[str, object]:
    """A round of one page is no book: nothing in it turns."""
    steps = steps_of(view.room, round.design)
    shown = [_page(step, n, round) for n, step in enumerate(steps)] if len(steps) > 1 else []
    return {
        "steps": shown,
        "step": round.step,
        "step_turns_at": iso_or_none(round.step_turns_at),
        "step_left": _left(round),
        "ban": next(_bans(view, round), None),
    }


def _page(step: Step, n: int, round: Round) -> dict[str, object]:
    return {
        "id": step.id,
        "title": step.title,
        "prompt": step.prompt,
        "types": list(step.types),
        "fields": dict(step.fields),
        "open": n <= round.step,
        "current": n == round.step,
    }


def _left(round: Round) -> float | None:
    """Seconds that a pause keeps for the open page."""
    if round.state != "paused" or round.step_turns_at is None:
        return None
    return (round.step_turns_at - stands_at(round, round.step_turns_at)).total_seconds()


def _bans(view: View, round: Round) -> Iterator[dict[str, object]]:
    for ban in view.room.method.bans if view.room.method else ():
        if ban.round_type == round.design.type and (until := banned_until(round, ban.minutes)):
            yield {**_ban(view, ban), "until": iso(until)}


def _ban(view: View, ban: Ban) -> dict[str, object]:
    kind = view.kind(ban.type)
    return {
        "type": ban.type,
        "label": kind.title if kind else ban.type,
        "minutes": ban.minutes,
        "offers": ban.offers,
        "fields": dict(ban.fields),
    }


def is_open(view: View, asked: Asked, round: Round) -> bool:
    """Whether a page for such cards has opened; always where no page is about them."""
    steps = steps_of(view.room, round.design)
    places = [n for n, step in enumerate(steps) if asked.type in step.types]
    return not places or places[0] <= round.step


def _lacks(view: View) -> Keys:
    """By page: the teams that have nothing on it, as far as pages have opened."""
    round = view.current
    if round is None:
        return {}
    steps = steps_of(view.room, round.design)[: round.step + 1]
    made = [a for a in view.room.artefacts.values() if a.standing and a.round == round.id]
    found = {step.id: _without(view, step, made) for step in steps if step.types}
    return {"lacks": found} if found else {}


def _without(view: View, step: Step, made: Sequence[Artefact]) -> list[str]:
    there = {a.team for a in made if fits(step, a.type, a.current.fields)}
    return [team for team in view.room.teams if team not in there]


LACKS = Panel(
    "lacks",
    lambda v: (v.room.artefacts, v.room.agenda, v.room.current, v.room.method, v.room.teams),
    _lacks,
)
