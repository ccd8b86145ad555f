"""Facilitators say how long a room is kept, delete it, and forget who asks for it."""

import httpx
import pytest

from app.domain.forgetting import ERASED
from app.store.erasing import NOBODY
from tests.loop import in_a_loop
from tests.web.served import joined, said
from tests.web.workshop import TEAL, Workshop

CANARY = "Canary 4711 sings"


def test_a_facilitator_chooses_how_long_a_room_is_kept(run, code):
    assert "90 days, as is usual here" in said(run.get(f"/rooms/{code}/care"))
    answer = run.post(f"/rooms/{code}/care/keep", data={"days": "0"})
    assert answer.headers["location"] == f"/rooms/{code}/care"
    assert "stays until somebody deletes it" in said(run.get(f"/rooms/{code}/care"))
    assert "Kept until you delete it" in said(run.get("/desk"))
    run.post(f"/rooms/{code}/care/keep", data={"days": "usual"})
    assert "Kept until 2" in said(run.get("/desk"))


@pytest.mark.parametrize("days", ["7", "-1", "soon", "9" * 40])
def test_only_what_is_offered_may_be_chosen(run, code, days):
    answer = run.post(f"/rooms/{code}/care/keep", data={"days": days})
    assert answer.status_code == httpx.codes.BAD_REQUEST
    assert "from the list" in said(answer)


def test_a_room_is_deleted_by_whoever_types_its_code(served, run, code):
    assert run.post(f"/rooms/{code}/care/delete", data={"typed": "DELETE"}).status_code == 400
    assert run.get(f"/rooms/{code}/run").status_code == httpx.codes.OK
    typed = f" {code[:4].lower()} {code[4:]} "
    assert run.post(f"/rooms/{code}/care/delete", data={"typed": typed}).status_code == 303
    assert run.get(f"/rooms/{code}/run").status_code != httpx.codes.OK
    assert code not in run.get("/desk").text
    assert served.read("SELECT count(*) FROM room WHERE code = ?", code) == [(0,)]


def test_nobody_but_a_facilitator_may_do_any_of_it(served, code):
    with served.browser() as browser:
        joined(browser, code, "Maya")
        for path in ("care", "care/keep", "care/delete", "people/x/forget", "people/x/data"):
            ask = browser.get if path == "care" else browser.post
            assert ask(f"/rooms/{code}/{path}").status_code == httpx.codes.FORBIDDEN, path


@in_a_loop
async def test_whoever_is_forgotten_is_gone_from_every_picture_and_everybody_starts_again(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        omar = await workshop.joins("omar", TEAL)
        await maya.does("send_note", note="note-1", text=CANARY)
        await workshop.fay.until(lambda: CANARY in str(workshop.fay.picture))
        cursor = omar.cursor
        answer = forget(workshop, maya.person, "Somebody Else")
        assert "as it stands in the list" in said(answer)
        answer = forget(workshop, maya.person, "Maya")
        assert "Nobody else wrote their name" in said(answer)
        assert await omar.close_code() == 4002
        again = await workshop.tab(cookies=omar.client.cookies).connect()
        await again.hello(cursor)
        assert await again.until(lambda: next((f for f in again.frames if f["t"] == "reset"), 0))
        await again.fetch()
        fay = workshop.tab("facilitator", workshop.desk.cookies)
        await fay.fetch()
        assert NOBODY in str(fay.picture)
        assert CANARY not in str(fay.picture) + str(again.picture)
        assert ERASED in str(fay.picture)
        mine = await maya.client.get(f"/rooms/{workshop.code}")
        assert mine.status_code != httpx.codes.OK
        await again.close()
        await fay.close()


def forget(workshop, person, typed):
    path = f"/rooms/{workshop.code}/people/{person}/forget"
    return workshop.desk.post(path, data={"typed": typed})


def test_somebody_who_is_not_there_cannot_be_forgotten(run, code):
    answer = run.post(f"/rooms/{code}/people/nobody/forget", data={"typed": "Nobody"})
    assert answer.status_code == httpx.codes.NOT_FOUND
