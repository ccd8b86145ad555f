"""Letters go out by a mail server, or it is said that they did not; no password goes openly."""

from contextlib import closing

import pytest

from app.settings import Settings
from app.web.mailing import Letter, can_send, send
from tests.loop import in_a_loop
from tests.web.post_office import PostOffice

LETTER = Letter("maya@example.org", "Hello", "Come in by this link:\nhttps://example.org/x\n")


def settings(url):
    return Settings(smtp_url=url, mail_from="Charrette <workshops@example.org>")


@pytest.fixture
def office():
    with closing(PostOffice("SIZE 1000000")) as found:
        yield found


@in_a_loop
async def test_a_letter_arrives_as_it_was_written(office):
    assert await send(settings(office.url), LETTER)
    letter = office.next_letter()
    assert (letter["To"], letter["Subject"]) == ("maya@example.org", "Hello")
    assert letter["From"] == "Charrette <workshops@example.org>"
    assert letter.get_content().splitlines() == LETTER.text.splitlines()


@in_a_loop
async def test_without_a_server_nothing_is_sent():
    assert not can_send(Settings())
    assert not await send(Settings(), LETTER)


@in_a_loop
async def test_a_header_cannot_be_smuggled_in(office):
    letter = Letter("maya@example.org\nBcc: eve@example.org", "Hello", "x")
    assert not await send(settings(office.url), letter)
    assert office.letters == []


@in_a_loop
async def test_a_server_that_refuses_or_is_not_there_is_borne():
    with closing(PostOffice(refuses=True)) as office:
        assert not await send(settings(office.url), LETTER)
    assert not await send(settings(office.url), LETTER)


@in_a_loop
async def test_no_password_is_sent_where_others_could_read_it(office):
    url = office.url.replace("smtp://", "smtp://fay:s3cret@")
    assert not await send(settings(url), LETTER)
    assert not any("s3cret" in line or line.startswith("AUTH") for line in office.said)
    assert office.letters == []
