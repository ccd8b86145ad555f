"""The places where one may sit in a room, who sits there, and their pages."""

from collections.abc import Mapping

from app.domain.people import Role

PLACES: Mapping[str, frozenset[Role]] = {
    "participant": frozenset({Role.PARTICIPANT, Role.GUEST}),
    "facilitator": frozenset({Role.FACILITATOR}),
    "sponsor": frozenset({Role.SPONSOR}),
    "observer": frozenset({Role.OBSERVER}),
    "screen": frozenset(),
}
"""Where one may sit: each is a page, a cookie and, on the socket, the `as` of the address."""

PAGES = {
    "participant": "/rooms/{code}",
    "facilitator": "/rooms/{code}/run",
    "sponsor": "/rooms/{code}/sponsor",
    "observer": "/rooms/{code}/watch",
}
"""Where each place is, for those who sit there."""


def place_of(role: Role) -> str:
    """The page for people of this role."""
    return next(place for place, roles in PLACES.items() if role in roles)
