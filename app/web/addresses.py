"""Addresses that people are given, and their QR codes."""

import io
import socket
from functools import lru_cache

import segno
from fastapi import Request

from app.web.house import House

EVERYWHERE = ("0.0.0.0", "::")
"""Hosts that mean: listen on every network."""


def join_address(request: Request, house: House, path: str) -> str:
    """A full address: the installation's public one, else the one that this request used.

    A page opened on the machine itself still shows what others on the network can reach.
    """
    base = house.settings.public_url or str(request.base_url)
    host = request.url.hostname or ""
    if not house.settings.public_url and host in ("127.0.0.1", "localhost"):
        base = network_address(house) or base
    return f"{base.rstrip('/')}/{path}"


def network_address(house: House) -> str | None:
    """Where this server is on the local network; None if it listens to this machine alone."""
    if house.settings.host not in EVERYWHERE:
        return None
    return f"http://{own_address()}:{house.settings.port}"


def own_address() -> str:
    """This machine's address on its network. Nothing is sent: a datagram socket only looks up."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        address: str = probe.getsockname()[0]
        return address


@lru_cache(maxsize=256)
def qr_image(address: str) -> str:
    """A QR code as a data address for an image; kept, because drawing one takes milliseconds.

    Dark on white, whatever colours the page has: a phone must be able to read it.
    """
    code = segno.make_qr(address, error="m")
    uri: str = code.svg_data_uri(scale=4, border=2, dark="#171c28", light="#ffffff")
    return uri


def qr_in_terminal(address: str) -> str:
    out = io.StringIO()
    segno.make_qr(address).terminal(out, compact=True)
    return out.getvalue()
