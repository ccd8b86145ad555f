"""The agenda as a rail: what was planned, and how it goes."""

from itertools import accumulate

from app.domain.pictures.times import iso_or_none
from app.domain.pictures.view import Keys, Panel, View
from app.domain.room import Round


def _agenda(view: View) -> Keys:
    rounds = view.room.agenda
    planned = [0 if round.inserted else round.design.minutes for round in rounds]
    starts = accumulate(planned, initial=0)
    steps = zip(range(1, len(rounds) + 1), rounds, starts, strict=False)
    return {f"agenda/{n:02}": _step(n, round, start) for n, round, start in steps}


def _step(n: int, round: Round, planned_start: int) -> dict[str, object]:
    return {
        "id": round.id,
        "n": n,
        "title": round.design.title,
        "type": round.design.type,
        "share": round.design.share.value,
        "minutes": round.minutes,
        "planned": round.design.minutes,
        "trim_to": round.design.trim_to,
        "state": round.state,
        "planned_start": planned_start,
        "started_at": iso_or_none(round.started_at),
        "ends_at": iso_or_none(round.ends_at),
        "closed_at": iso_or_none(round.closed_at),
        "extended": round.extended,
        "inserted": round.inserted,
        "ballot": round.design.ballot is not None,
    }


AGENDA = Panel("agenda", lambda view: (view.room.agenda,), _agenda)
