"""Who holds the pen at a table; and for facilitators, how much came from those who hold it."""

from app.domain.pictures.view import Keys, Panel, View, by_sight
from app.domain.rules.pens import by_those_who_run_it, holders, is_free, pens_for


def _pens(view: View) -> Keys:
    round, team = view.current, view.sight.team
    if round is None or team is None or not round.running:
        return {}
    return {
        f"pen/{pen.type}": {
            "type": pen.type,
            "holders": [seat.person for seat in holders(view.own_seats.values(), pen)],
            "free": is_free(view.room, round, pen, team),
        }
        for pen in pens_for(view.room, round)
    }


def _pen_reads(view: View) -> tuple[object, ...]:
    room = view.room
    return room.agenda, room.current, room.method, room.design, view.own_seats, view.own_cards


def _shares(view: View) -> Keys:
    """How many of such cards come from them, over the whole session."""
    method = view.room.method
    cards = view.room.artefacts.values()
    found = {}
    for pen in method.pens if method else ():
        ours, every = by_those_who_run_it(view.room, pen, cards)
        if every:
            found[f"voice/{pen.type}"] = {"type": pen.type, "ours": ours, "all": every}
    return found


PENS = Panel("pens", _pen_reads, _pens, by_sight)
VOICES = Panel(
    "voices", lambda v: (v.room.artefacts, v.room.method, v.room.seats), _shares
)  # fmt: skip
