"""The opening scale: each sees their own place, facilitators two medians of groups, or nothing."""

from app.domain.model.scale import medians, placed
from app.domain.pictures.view import Keys, Panel, View, each_audience
from app.domain.rules.seating import MOST_PLACE, scale_is_open


def _scale(view: View) -> Keys:
    """How many have said where they stand; where, only of groups that are large enough."""
    there = placed(view.room)
    return {"scale": {"placed": len(there), "medians": medians(view.room)}} if there else {}


def _mine(view: View) -> Keys:
    room = view.room
    place = room.scale.get(view.person)
    may = _open(view)
    if place is None and not may:
        return {}
    return {"me/scale": {"place": place, "may": may, "most": MOST_PLACE}}


def _my_reads(view: View) -> tuple[object, ...]:
    return view.room.scale.get(view.person), _open(view)


def _open(view: View) -> bool:
    """Asked once for everybody."""
    room = view.room
    return view.shelf.keep("scale", (room.agenda, room.stage), lambda: scale_is_open(room))


SCALE = Panel("scale", lambda view: (view.room.scale, view.room.seats), _scale)
MY_SCALE = Panel("my scale", _my_reads, _mine, each_audience)
