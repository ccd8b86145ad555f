"""What happened here: the last notes of who did what on this installation, for its owner."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from app.domain.refusal import Refused
from app.web.house import House, house_of
from app.web.rendering import page, refusal_page
from app.web.signing import owner

router = APIRouter()


@router.get("/people/notes")
async def notes(request: Request) -> Response:
    house = house_of(request)
    try:
        account, _ = owner(house, request)
    except Refused as refused:
        return refusal_page(request, refused)
    context = {"notes": house.caretaker.audit.latest(), "names": _names(house),
               "account_name": account.name, "runs_the_house": True}  # fmt: skip
    return page(request, "care/notes.html", context)


def _names(house: House) -> dict[str, str]:
    """Rooms by their codes, accounts by their names; people of rooms stay ids."""
    rooms = {room.id: room.code for room in house.register.all()}
    return rooms | {each.id: each.name or each.email for each in house.porter.accounts.all()}
