"""People with accounts: invited by the owner, signed in by password, each in their own browser."""

import re
from html import unescape

import httpx

from tests.web.served import said

PASSWORD = "kettle moss anvil tram"
ANOTHER = "seven herons over Bruges"
MAYA = "maya@example.org"


def shown_link(answer: httpx.Response) -> str:
    """The path of the link that a page shows this once."""
    return httpx.URL(unescape(re.search(r'id="made" value="([^"]+)"', answer.text)[1])).path


def invited(desk: httpx.Client, email=MAYA, role="facilitator") -> str:
    answer = desk.post("/people/invite", data={"email": email, "role": role})
    assert answer.status_code == httpx.codes.OK, said(answer)
    return shown_link(answer)


def comes(browser: httpx.Client, path: str, name="Maya", password=PASSWORD) -> httpx.Response:
    """Open an invitation, say name and password."""
    assert browser.get(path).headers["location"] == "/welcome"
    return browser.post("/welcome", data={"name": name, "password": password})


def colleague(served, desk, email=MAYA, name="Maya") -> httpx.Client:
    """A facilitator with an account of their own, at their desk."""
    browser = served.browser()
    answer = comes(browser, invited(desk, email), name)
    assert answer.headers.get("location") == "/desk", said(answer)
    return browser


def signs_in(browser: httpx.Client, email=MAYA, password=PASSWORD) -> httpx.Response:
    return browser.post("/sign-in", data={"email": email, "password": password})


def at_the_desk(browser: httpx.Client) -> bool:
    return browser.get("/desk").status_code == httpx.codes.OK
