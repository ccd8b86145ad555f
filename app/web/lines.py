"""A tab's line while it is open: counted where it comes from, turned away if it is one too many."""

from collections.abc import Iterator
from contextlib import contextmanager

from starlette.requests import HTTPConnection

from app.live.connection import Goodbye
from app.web.conversation import Conversation
from app.web.house import House
from app.web.seats import Visit
from app.web.whence import whence


@contextmanager
def line(
    house: House, visitor: Visit, conversation: Conversation, asked: HTTPConnection, transport: str
) -> Iterator[Goodbye | None]:
    """Why there is no room for another one; None if there is, and then it counts until the end."""
    place = visitor.entry.id, whence(asked)
    sockets = house.limits.sockets
    if too_many := sockets.refused(*place):
        yield too_many
    elif goodbye := conversation.crowded:
        house.limits.refused["tabs_per_person"] += 1
        yield goodbye
    else:
        sockets.come(*place, visitor.place, transport)
        try:
            yield None
        finally:
            sockets.went(*place, visitor.place, transport)
