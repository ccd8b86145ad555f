"""The last question: to whom it was put, what they said, and who is still missing."""

from datetime import datetime, timedelta

from app.domain.last_question import asked, asking, put_in, unanswered
from app.domain.pictures.times import iso, iso_or_none
from app.domain.pictures.view import Keys, Panel, View, each_audience
from app.domain.room import Round

NEAR = timedelta(minutes=2)
"""So long before the bell, more time is proposed while somebody has not answered."""

MORE = 3
"""Minutes that are proposed."""


def _mine(view: View) -> Keys:
    """For somebody it was put to: it stands there until they have answered."""
    round, seat = put_in(view.room), view.seat
    step = asking(view.room, round) if round else None
    if round is None or step is None or seat not in asked(view.room):
        return {}
    said = view.room.last_answers.get(view.person)
    return {
        "me/last_question": {
            "round": round.id,
            "title": step.title,
            "prompt": step.prompt,
            "answered": said is not None,
            "text": said.text if said else "",
            "card": _card(view),
        }
    }


def _card(view: View) -> dict[str, object] | None:
    """What the answer can be shared as: the type of card, what it holds, where the text goes."""
    method = view.room.method
    step = next((s for s in method.steps if s.to and s.types), None) if method else None
    kind = view.kind(step.types[0]) if step else None
    field = next((f for f in kind.fields if f.kind == "long"), None) if kind else None
    if step is None or field is None:
        return None
    return {"type": step.types[0], "fields": dict(step.fields), "text": field.id}


def _my_reads(view: View) -> tuple[object, ...]:
    room = view.room
    return room.agenda, room.method, view.seat, room.last_answers.get(view.person)


def _coverage(view: View) -> Keys:
    room, current = view.room, view.current
    round = put_in(room) or (current if current and asking(room, current) else None)
    if round is None:
        return {}
    everybody, missing = asked(room), unanswered(room)
    return {
        "last_question": {
            "round": round.id,
            "asked": len(everybody),
            "answered": len(everybody) - len(missing),
            "missing": list(missing),
            "answers": [
                {"person": said.person, "text": said.text, "at": iso(said.at)}
                for said in room.last_answers.values()
            ],
            "extend_from": iso_or_none(_near(round)) if missing else None,
            "extend_by": MORE,
        }
    }


def _near(round: Round) -> datetime | None:
    return round.ends_at - NEAR if round.state == "open" and round.ends_at else None


MY_LAST_QUESTION = Panel("my last question", _my_reads, _mine, each_audience)
LAST_QUESTION = Panel(
    "last question",
    lambda v: (v.room.agenda, v.room.current, v.room.method, v.room.seats, v.room.last_answers),
    _coverage,
)
