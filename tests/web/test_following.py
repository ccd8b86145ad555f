"""A personal link opens one person's promises, and nothing else of anybody."""

import re

import httpx

from tests.loop import in_a_loop
from tests.web.served import joined, said
from tests.web.workshop import TEAL, Workshop, persona


def links(run, code):
    """Name to path of the personal link, as facilitators are shown them."""
    page = run.get(f"/rooms/{code}/follow/links").text
    urls = re.findall(r'value="(http[^"]*/follow/[^"]*)"', page)
    names = re.findall(r"<h2>([^<]*)</h2>", page)
    return dict(zip(names, (httpx.URL(url).path for url in urls), strict=True))


def _person(browser, code):
    shown = browser.get(f"/rooms/{code}/picture", params={"as": "participant"})
    return shown.json()["you"]["person"]


def step(owner):
    """An initiative of somebody's."""
    fields = {"outcome": "Nobody waits", "owner": owner, "first_step": "Call the desk",
              "size": "micro", "horizon": "H0", "start_within_days": 2}  # fmt: skip
    return {"artefact": "i1", "type": "initiative", "title": "Call first", "fields": fields}


@in_a_loop
async def test_an_owner_tells_without_an_account_and_the_room_hears_it(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        await workshop.round("daylight")
        await maya.does("post_artefact", **persona("c1"))
        await maya.does("post_artefact", **step(maya.picture["me"]["person"]))
        await workshop.fay.does("close_workshop")
        path = links(workshop.desk, workshop.code)["Maya"]
        with served.browser() as phone:
            clean = phone.get(path).headers["location"]
            assert "Call first" in said(phone.get(clean))
            form = {"artefact": "i1", "status": "late", "note": "No key yet", "date": "2030-01-31"}
            assert phone.post(clean, data=form).status_code == 303
            assert "Last told: Late" in said(phone.get(clean))
            assert "No key yet" in said(phone.get(clean))
            dates = phone.get(f"/rooms/{workshop.code}/calendar.ics")
            assert dates.headers["content-type"].startswith("text/calendar")
            assert "20300131" in dates.text
            wrong = phone.post(clean, data={"artefact": "c1", "status": "done"})
            assert "Nobody is asked" in said(wrong)
            assert phone.post(clean, data={"artefact": "i1", "status": "soon"}).status_code == 400
        await workshop.settle()
        promise = maya.picture["promise/i1"]
        assert (promise["status"], promise["due"]) == ("late", "2030-01-31")


def test_links_differ_and_only_facilitators_see_them(served, run, code):
    with served.browser() as maya, served.browser() as omar:
        joined(maya, code, "Maya")
        joined(omar, code, "Omar")
        found = links(run, code)
        assert found.keys() == {"Maya", "Omar"}
        assert len(set(found.values())) == 2
        assert all(re.fullmatch(r"/follow/\w{8}/[A-Z2-7]{32}", path) for path in found.values())
        assert maya.get(f"/rooms/{code}/follow/links").status_code == 403
        assert "How far things are is told" in said(run.get(f"/rooms/{code}/follow/links"))


def test_a_link_that_is_not_right_answers_alike(served, run, code):
    with served.browser() as browser:
        paths = (f"/follow/{code}/{'A' * 32}", f"/follow/{code}/x", "/follow/ZZZZ2222/x")
        answers = [browser.get(path) for path in paths]
        assert {(a.status_code, a.text) for a in answers} == {(404, answers[0].text)}
        assert browser.get(f"/rooms/{code}/follow").status_code == 404
        assert browser.get(f"/rooms/{code}/calendar.ics").status_code == 404


def test_whoever_was_removed_follows_nothing_any_more(served, run, code):
    with served.browser() as maya, served.browser() as phone:
        joined(maya, code, "Maya")
        path = links(run, code)["Maya"]
        clean = phone.get(path).headers["location"]
        assert phone.get(clean).status_code == 200
        person = _person(maya, code)
        served.press(run, code, "remove_person", person=person)
        assert "Maya" not in links(run, code)
        assert [phone.get(each).status_code for each in (path, clean)] == [404, 404]


def test_whoever_sits_in_the_room_needs_no_link(served, run, code):
    with served.browser() as maya:
        joined(maya, code, "Maya")
        page = said(maya.get(f"/rooms/{code}/follow"))
        assert "Maya, how far is it?" in page
        assert "Nothing stands here with your name." in page
