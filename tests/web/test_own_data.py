"""Everybody takes their own data along; a facilitator hands it to who asks."""

import io
import json
import zipfile

import httpx

from tests.loop import in_a_loop
from tests.web.served import joined
from tests.web.workshop import TEAL, Workshop

HOSTILE = "<img src=x onerror=alert(1)> {{7*7}}"


def opened(answer):
    assert answer.status_code == httpx.codes.OK, answer.text
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        page, data = (archive.read(f"my-data.{kind}").decode() for kind in ("html", "json"))
    return page, json.loads(data)


@in_a_loop
async def test_my_data_holds_my_words_and_nobody_elses(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        omar = await workshop.joins("omar", TEAL)
        await maya.does("send_note", note="note-1", text=HOSTILE)
        await omar.does("send_note", note="note-2", text="Nobody sees this")
        path = f"/rooms/{workshop.code}/mine"
        page, data = opened(await maya.client.post(path))
        assert (data["name"], data["team"]) == ("Maya", "Teal")
        assert data["wrote"][0]["texts"] == [HOSTILE]
        assert "&lt;img src=x" in page
        assert "<img" not in page
        assert "Nobody sees this" not in page + json.dumps(data)
        handed = workshop.desk.post(f"/rooms/{workshop.code}/people/{maya.person}/data")
        assert opened(handed)[1] == data


def test_strangers_and_screens_have_nothing_of_their_own(served, run, code):
    with served.browser() as browser:
        assert browser.post(f"/rooms/{code}/mine").status_code == httpx.codes.FORBIDDEN
        joined(browser, code, "Maya")
        assert browser.post(f"/rooms/{code}/mine").status_code == httpx.codes.OK
        assert browser.get(f"/rooms/{code}/mine").status_code == httpx.codes.METHOD_NOT_ALLOWED
    assert run.post(f"/rooms/{code}/mine?as=screen").status_code == httpx.codes.FORBIDDEN
    assert run.post(f"/rooms/{code}/people/nobody/data").status_code == httpx.codes.NOT_FOUND
