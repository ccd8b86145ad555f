"""In which order the teams present in this round, for everybody in the room."""

from app.domain.pictures.view import Keys, Panel, View
from app.domain.rules.presenting import PRESENTING, SEED_DIGITS


def _presenters(view: View) -> Keys:
    """No order yet, where one may be drawn."""
    round = view.current
    if round is None or round.design.type not in PRESENTING:
        return {}
    drawn = view.room.presenters.get(round.id)
    if drawn is None and not round.running:
        return {}
    told = {"order": list(drawn.order) if drawn else [], "seed": drawn.seed if drawn else ""}
    return {"presenters": {"round": round.id, "digits": SEED_DIGITS, **told}}


PRESENTERS = Panel(
    "presenters",
    lambda view: (view.room.presenters, view.room.current, view.room.agenda),
    _presenters,
)
