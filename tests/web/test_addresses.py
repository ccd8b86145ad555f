"""Addresses that people are given."""

import ipaddress
from urllib.parse import unquote

from starlette.requests import Request

from app.settings import Settings
from app.web.addresses import join_address, own_address, qr_image, qr_in_terminal


class House:
    """Only what an address needs of the house."""

    def __init__(self, **settings):
        self.settings = Settings(**settings)


def request_to(host, port=80):
    return Request({
        "type": "http", "method": "GET", "path": "/", "query_string": b"", "scheme": "http",
        "server": (host, port), "headers": [(b"host", f"{host}:{port}".encode())],
    })  # fmt: skip


def test_people_get_the_address_that_the_page_was_opened_with():
    address = join_address(request_to("192.0.2.7", 8000), House(), "join/K7QM4XTE")
    assert address == "http://192.0.2.7:8000/join/K7QM4XTE"


def test_the_public_address_goes_first():
    house = House(public_url="https://work.example")
    assert join_address(request_to("127.0.0.1"), house, "x") == "https://work.example/x"


def test_a_page_opened_on_the_machine_itself_shows_what_others_can_reach():
    house = House(host="0.0.0.0", port=8000)
    address = join_address(request_to("127.0.0.1", 8000), house, "x")
    assert address == f"http://{own_address()}:8000/x"


def test_a_server_for_this_machine_alone_says_so():
    house = House(host="127.0.0.1", port=8000)
    assert join_address(request_to("localhost", 8000), house, "x") == "http://localhost:8000/x"


def test_the_own_address_is_one():
    assert ipaddress.ip_address(own_address())


def test_a_qr_code_is_a_picture_without_scripts():
    image = unquote(qr_image("http://192.0.2.7/join/K7QM4XTE"))
    assert image.startswith("data:image/svg+xml")
    assert "<script" not in image
    assert len(qr_in_terminal("http://192.0.2.7/").splitlines()) > 8
