"""One page for each place in a room."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from app.domain import images
from app.domain.refusal import Refused
from app.web.addresses import join_address, qr_image
from app.web.guard import LARGEST_IMAGE
from app.web.house import House, house_of
from app.web.images import TAKES, WORDS
from app.web.rendering import page, refusal_page
from app.web.seats import Away, MovedOn, Visit, visit

router = APIRouter()

TEMPLATES = {
    "participant": "rooms/participant.html",
    "facilitator": "rooms/cockpit.html",
    "sponsor": "rooms/sponsor.html",
    "observer": "rooms/sponsor.html",
    "screen": "rooms/screen.html",
}


@router.get("/rooms/{code}")
async def participant(request: Request, code: str) -> Response:
    return await _place(request, code, "participant")


@router.get("/rooms/{code}/run")
async def cockpit(request: Request, code: str) -> Response:
    return await _place(request, code, "facilitator")


@router.get("/rooms/{code}/screen")
async def screen(request: Request, code: str) -> Response:
    return await _place(request, code, "screen")


@router.get("/rooms/{code}/sponsor")
async def sponsor(request: Request, code: str) -> Response:
    return await _place(request, code, "sponsor")


@router.get("/rooms/{code}/watch")
async def observer(request: Request, code: str) -> Response:
    return await _place(request, code, "observer")


async def _place(request: Request, code: str, place: str) -> Response:
    house = house_of(request)
    try:
        visitor = await visit(house, code, place, request.cookies)
    except MovedOn as moved:
        return RedirectResponse(moved.page, 303)
    except Away:
        return RedirectResponse(f"/join/{code}?away=1", 303)
    except Refused as refused:
        if refused.code == "forbidden" and place == "participant":
            return RedirectResponse(f"/join/{code}", 303)
        return refusal_page(request, refused)
    return page(request, TEMPLATES[place], _context(request, house, visitor))


def _context(request: Request, house: House, visitor: Visit) -> dict[str, object]:
    code = visitor.entry.code
    address = join_address(request, house, f"join/{code}")
    query = f"?as={visitor.place}"
    boot = {
        "room": code, "place": visitor.place, "person": visitor.person, "build": house.build,
        "role": visitor.you.get("role"), "socket": f"/rooms/{code}/socket{query}",
        "events": f"/rooms/{code}/events{query}", "posts": f"/rooms/{code}/do{query}",
        "picture": f"/rooms/{code}/picture{query}", "images": _images(code, visitor.place),
        "links": {"links": f"/rooms/{code}/links", "codes": f"/rooms/{code}/personal-codes",
                  "pack": f"/rooms/{code}/pack{query}", "screen": f"/rooms/{code}/screen",
                  "figures": f"/rooms/{code}/figures", "draft": f"/rooms/{code}/draft",
                  "progress": f"/rooms/{code}/pack/progress{query}", "edit": f"/rooms/{code}/edit",
                  "share": f"/rooms/{code}/share", "follow": f"/rooms/{code}/follow",
                  "personal": f"/rooms/{code}/follow/links", "care": f"/rooms/{code}/care"},
    }  # fmt: skip
    return {"boot": boot, "code": code, "join_url": address, "qr": qr_image(address),
            "title": visitor.host.room.title, "frames": frames_of(visitor)}  # fmt: skip


def _images(code: str, place: str) -> dict[str, object]:
    """Where pictures of cards are, and what may be sent there."""
    return {"path": f"/rooms/{code}/images", "place": place, "most": images.MOST,
            "bytes": LARGEST_IMAGE, "takes": TAKES, "words": WORDS}  # fmt: skip


def frames_of(visitor: Visit) -> list[tuple[str, str]]:
    """Other orders of the pack's sections that the method knows: id and title."""
    method = visitor.host.room.method
    return [(frame.id, frame.title) for frame in method.frames] if method else []
