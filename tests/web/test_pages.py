"""Each place in a room has its page: whole, without loose ends, and safe to open."""

import json
import re
from contextlib import closing
from html.parser import HTMLParser

import pytest

from tests.web.served import joined, link, opened, said

PAGES = {"facilitator": "/run", "participant": "", "sponsor": "/sponsor", "observer": "/watch",
         "guest": "", "screen": "/screen"}  # fmt: skip
URLS = ("src", "href", "action")


class Marks(HTMLParser):
    """Everything in a page that a browser would run, load or send to."""

    def __init__(self, text):
        super().__init__()
        self.scripts, self.handlers, self.styles, self.paths, self.ids = [], [], [], [], []
        self.depth = 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "script" and "src" not in found:
            self.scripts.append(found.get("type"))
        self.handlers += [name for name in found if name.startswith("on")]
        self.styles += [tag] if tag == "style" or "style" in found else []
        self.paths += [found[name] for name in URLS if found.get(name, "").startswith("/")]
        self.depth += tag == "template"  # what stands in one is not on the page yet
        self.ids += [found["id"]] if "id" in found and not self.depth else []

    def handle_endtag(self, tag):
        self.depth -= tag == "template"


@pytest.fixture(scope="module")
def room(served):
    """Browsers of everybody, each where they sit: place to (browser, path)."""
    run = served.desk()
    code = opened(run, title="Better mornings")
    browsers = {
        "facilitator": run,
        **{place: served.browser() for place in PAGES if place != "facilitator"},
    }
    joined(browsers["participant"], code, "Maya")
    for place in ("sponsor", "observer", "guest"):
        browsers[place].post(link(run, code, place), data={"name": place.title()})
    browsers["screen"].get(link(run, code, "screen"))
    yield {place: (browser, f"/rooms/{code}{PAGES[place]}") for place, browser in browsers.items()}
    for browser in browsers.values():
        browser.close()


@pytest.mark.parametrize("place", list(PAGES))
def test_every_place_has_a_page_with_what_its_script_needs(room, place):
    browser, path = room[place]
    page = browser.get(path)
    assert page.status_code == 200
    boot = json.loads(re.search(r'id="boot">(.*?)</script>', page.text, re.S)[1])
    at = "participant" if place == "guest" else place
    assert boot["place"] == at
    picture = browser.get(boot["picture"])
    assert picture.status_code == 200
    assert picture.json()["you"].get("role") == boot["role"]
    assert boot["socket"].endswith(f"/socket?as={at}")


@pytest.mark.parametrize("place", list(PAGES))
def test_no_page_holds_code_or_style_that_the_policy_forbids(room, place):
    browser, path = room[place]
    marks = Marks(browser.get(path).text)
    assert set(marks.scripts) <= {"application/json"}
    assert (marks.handlers, marks.styles) == ([], [])


@pytest.mark.parametrize("place", list(PAGES))
def test_what_a_page_loads_is_there(room, place):
    browser, path = room[place]
    paths = {found for found in Marks(browser.get(path).text).paths if "/static/" in found}
    assert paths
    assert {found: browser.get(found).status_code for found in paths} == dict.fromkeys(paths, 200)


@pytest.mark.parametrize("path", ["/", "/join/ABCD2345", "/desk", "/desk/designs/tom-full-day"])
def test_the_door_and_the_desk_hold_nothing_forbidden_either(run, path):
    answer = run.get(path)
    marks = Marks(answer.text)
    assert answer.status_code == 200
    assert set(marks.scripts) <= {"application/json"}
    assert (marks.handlers, marks.styles) == ([], [])
    assert [found for found in marks.paths if "/static/" in found and run.get(found).is_error] == []


@pytest.mark.parametrize("place", list(PAGES))
def test_no_id_stands_twice_in_a_page(room, place):
    browser, path = room[place]
    ids = Marks(browser.get(path).text).ids
    assert sorted(ids) == sorted(set(ids))


def test_pages_are_kept_by_nobody_and_say_who_may_frame_them(room):
    browser, path = room["participant"]
    headers = browser.get(path).headers
    assert headers["cache-control"] == "no-store"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_no_page_tells_a_stranger_whether_there_is_such_a_room(room, served, code):
    browser, _ = room["participant"]
    for page in (*PAGES.values(), "/picture", "/picture?as=screen"):
        absent = browser.get(f"/rooms/ZZZZ2222{page}")
        with served.browser() as stranger:
            there = stranger.get(f"/rooms/{code}{page}")
        assert absent.status_code == there.status_code
        assert absent.text == there.text
        assert absent.headers.get("location", "") == there.headers.get("location", "").replace(
            code, "ZZZZ2222"
        )


@pytest.mark.parametrize(
    "path",
    ["/rooms/%00", "/rooms/%F0%9F%98%80", "/rooms/" + "A" * 3000, "/rooms/../etc/passwd",
     "/static/x/../../secret.key", "/%"],
)  # fmt: skip
def test_odd_addresses_lead_to_a_sentence(served, path):
    with served.browser() as browser:
        answer = browser.get(path)
        assert answer.status_code in (303, 400, 404)
        assert "Traceback" not in answer.text


def test_a_wrong_way_to_ask_is_said_to_be_one(served):
    with served.browser() as browser:
        answer = browser.post("/desk")
        assert answer.status_code == 405
        assert "does not take what was sent to it" in said(answer)
        assert "content-security-policy" in answer.headers


def test_a_title_cannot_break_out_of_the_page(served):
    run = served.desk()
    title = '</script><script>alert(1)</script>"><img src=x onerror=alert(2)>'
    code = opened(run, title=title, goal=title, name=title[:60])
    for page in (run.get(f"/rooms/{code}/run"), run.get("/desk")):
        marks = Marks(page.text)
        assert set(marks.scripts) <= {"application/json"}
        assert marks.handlers == []
    run.close()


@pytest.mark.parametrize("place", list(PAGES))
def test_the_picture_is_the_same_request_for_all_and_is_not_kept(room, place):
    browser, path = room[place]
    at = "participant" if place == "guest" else place
    whole = browser.get(path.removesuffix(PAGES[place]) + "/picture", params={"as": at})
    assert whole.headers["cache-control"] == "no-store"
    assert {"v", "build", "cursor", "now", "you", "set"} == set(whole.json())
    assert whole.json()["set"]["room"]["title"] == "Better mornings"


def test_whoever_has_another_part_now_is_led_to_its_page(served):
    with closing(served.desk()) as run, served.browser() as ana:
        code = opened(run, title="Another part")
        joined(ana, code, "Ana")
        picture = {"url": f"/rooms/{code}/picture", "params": {"as": "participant"}}
        person = ana.get(**picture).json()["you"]["person"]
        served.press(run, code, "change_role", person=person, role="facilitator")
        assert ana.get(**picture).json() == {"elsewhere": f"/rooms/{code}/run"}
        assert ana.get(f"/rooms/{code}").headers["location"] == f"/rooms/{code}/run"
        assert ana.get(f"/rooms/{code}/run").status_code == 200
