"""Who is in the room: people and teams, and who is ready or has a hand up."""

from collections.abc import Hashable, Iterable

from app.domain.people import Profile, Seat
from app.domain.pictures.times import iso, iso_or_none
from app.domain.pictures.view import Keys, Panel, View
from app.domain.room import Team


def _people(view: View) -> Keys:
    seats = (seat for seat in view.room.seats.values() if not seat.waiting)
    return {f"person/{seat.person}": _person(view, seat) for seat in seats}


def _person(view: View, seat: Seat) -> dict[str, object]:
    function = {"function": seat.profile.function} if seat.profile.function else {}
    return {
        "id": seat.person,
        "name": view.name(seat.person),
        "role": seat.role.value,
        "team": seat.team,
        "captain": seat.captain,
        "present": seat.present,
        **function,
    }


def _everybody(view: View) -> Keys:
    return {f"person/{seat.person}": _known_well(view, seat) for seat in view.room.seats.values()}


def _known_well(view: View, seat: Seat) -> dict[str, object]:
    came = iso_or_none(view.room.arrivals.get(seat.person))
    return {**_person(view, seat), "profile": _profile(seat.profile), "waiting": seat.waiting,
            "came": came}  # fmt: skip


def _profile(profile: Profile) -> dict[str, object]:
    return {
        "function": profile.function,
        "level": profile.level,
        "operations": profile.operations,
        "customer_facing": profile.customer_facing,
        "guest_of": profile.guest_of,
        "via": profile.via,
        "reports_to": profile.reports_to,
    }


def _teams(view: View) -> Keys:
    return {f"team/{team.id}": _team(view, team) for team in view.room.teams.values()}


def _team(view: View, team: Team) -> dict[str, object]:
    seats = view.shelf.seats_of_team.of(view.room.seats, team.id)
    people = sum(1 for seat in seats.values() if seat.present and not seat.waiting)
    return {"id": team.id, "name": team.name, "mark": team.mark, "people": people}


def near(view: View) -> Hashable:
    return view.sight.everything, view.sight.team


def _near(view: View) -> Iterable[str]:
    """Whose readiness and hands an audience sees: their own team's, facilitators everybody's."""
    return view.room.seats if view.sight.everything else view.own_seats


def _ready(view: View) -> Keys:
    near = view.room.ready.intersection(_near(view))
    return {f"ready/{person}": True for person in near}


def _hands(view: View) -> Keys:
    near = view.room.hands.keys() & _near(view)
    return {f"hand/{person}": {"at": iso(view.room.hands[person])} for person in near}


PEOPLE = Panel("people", lambda view: (view.room.seats, view.names), _people)
EVERYBODY = Panel("everybody", lambda view: (view.room.seats, view.names), _everybody)
TEAMS = Panel("teams", lambda view: (view.room.teams, view.room.seats), _teams)
READY = Panel("ready", lambda v: (v.room.ready, v.own_seats, v.room.seats), _ready, near)
HANDS = Panel("hands", lambda v: (v.room.hands, v.own_seats, v.room.seats), _hands, near)
