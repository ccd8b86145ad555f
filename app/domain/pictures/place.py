"""The room itself, its mandate, and what facilitators see of its door and their last act."""

from app.domain.clockwork import UNDO_SECONDS
from app.domain.commands import Continued
from app.domain.pictures.times import iso, iso_or_none
from app.domain.pictures.view import Keys, Panel, View


def _room(view: View) -> Keys:
    room = view.room
    return {
        "room": {
            "title": room.title,
            "stage": room.stage,
            "design": room.design.title if room.design else "",
            "rounds": len(room.agenda),
            "zone": room.zone,
            "rehearsal": room.rehearsal,
            "seating": room.seating,
            "opened_at": iso_or_none(room.opened_at),
            "closed_at": iso_or_none(room.closed_at),
            "affected": room.affected,
            "continues": _continued(room.continues),
        }
    }


def _continued(before: Continued | None) -> dict[str, object] | None:
    if before is None:
        return None
    return {
        "title": before.title,
        "closed_at": iso(before.closed_at),
        "model": before.model,
        "medians": dict(before.medians or {}),
    }


def _room_reads(view: View) -> tuple[object, ...]:
    room = view.room
    plain = (room.title, room.stage, room.zone, room.rehearsal, room.seating)
    return (*plain, room.design, room.agenda, room.opened_at, room.closed_at, room.continues)


def _mandate(view: View) -> Keys:
    mandate = view.room.mandate
    return {
        "mandate": {
            "goal": mandate.goal,
            "fixed": list(mandate.fixed),
            "open": list(mandate.open),
            "promise": mandate.promise,
            "stops_doing": mandate.stops_doing,
        }
    }


def _door(view: View) -> Keys:
    door = view.room.door
    return {"door": {"locked": door.locked, "approval": door.approval, "capacity": door.capacity}}


def _undo(view: View) -> Keys:
    act = view.room.last_act
    if act is None:
        return {}
    until = iso(act.at + UNDO_SECONDS)
    return {"undo": {"act": act.number, "label": act.label, "until": until}}


def _at_the_door(view: View) -> Keys:
    return {"room": {"title": view.room.title, "stage": view.room.stage}}


ROOM = Panel("room", _room_reads, _room)
MANDATE = Panel("mandate", lambda view: (view.room.mandate,), _mandate)
DOOR = Panel("door", lambda view: (view.room.door,), _door)
UNDO = Panel("undo", lambda view: (view.room.last_act,), _undo)
AT_THE_DOOR = Panel("at the door", lambda view: (view.room.title, view.room.stage), _at_the_door)
