"""In which order the teams present in this round, for everybody in the room."""

from app.domain.pictures.view import Keys, Panel, View


def _presenters(view: View) -> Keys:
    current = view.room.current
    drawn = view.room.presenters.get(current) if current else None
    if drawn is None:
        return {}
    return {"presenters": {"round": current, "order": list(drawn.order), "seed": drawn.seed}}


PRESENTERS = Panel(
    "presenters", lambda view: (view.room.presenters, view.room.current), _presenters
)
