"""What the agenda would have to give, for facilitators: now, and for each minute more."""

from app.domain.model.elastic import Fit, fits, resumes
from app.domain.pictures.times import iso
from app.domain.pictures.view import Keys, Panel, View

MOST_MORE = 30
"""So many minutes ahead it is worked out: pictures know no clock, whoever looks at them does."""


def _fit(view: View) -> Keys:
    room = view.room
    after = resumes(room)
    plans = fits(room, range(MOST_MORE + 1)) if after else []
    if after is None or not plans[0].points:
        return {}
    titles = {round.id: round.design.title for round in room.agenda}
    points = [
        {"round": point.round, "title": titles.get(point.round or "", ""), "at": iso(point.at)}
        for point in plans[0].points
    ]
    plan = {"resumes": iso(after), "points": points, "plans": [_plan(each) for each in plans]}
    return {"fit": plan}


def _plan(found: Fit) -> dict[str, object]:
    return {
        "trims": found.trims,
        "late": [point.late for point in found.points],
        "left": [point.left for point in found.points],
    }


FIT = Panel("fit", lambda view: (view.room.agenda, view.room.current), _fit)
