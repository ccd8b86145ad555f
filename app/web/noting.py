"""Notes of what somebody did on a page, for the owner of the installation."""

from functools import partial

from fastapi import Request

from app.store.audit import note
from app.web.house import House, house_of
from app.web.seats import Visit
from app.web.whence import whence


async def noted(request: Request, visitor: Visit, what: str) -> None:
    """That this person did it in this room. Raises Refused if it cannot be kept."""
    await noted_of(request, visitor.entry.id, what, visitor.person or "")


async def noted_of(request: Request, target: str, what: str, who: str = "") -> None:
    house = house_of(request)
    await house.write(partial(note, at=house.clock.now(), who=who, what=what, target=target,
                              where=whence(request)))  # fmt: skip


def note_limit(house: House, where: str, was_exhausted: bool) -> None:
    """Once per address and minute, when the last try was spent: not each one, they may be many."""
    if not was_exhausted and house.tries.exhausted(where):
        errand = partial(note, at=house.clock.now(), who="", what="too many wrong codes",
                         target="", where=where)  # fmt: skip
        house.background.start(house.write(errand))
