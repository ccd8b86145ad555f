"""A personal code brings a seat back; a renewed one makes all that was before void."""

import re

from tests.web.served import joined, opened


def you(browser, code):
    return browser.get(f"/rooms/{code}/picture", params={"as": "participant"})


def ask(run, code, person, what=""):
    return run.post(f"/rooms/{code}/personal-codes{what}", json={"person": person})


def test_a_code_is_shown_again_and_again(served, run, code):
    with served.browser() as maya:
        joined(maya, code, "Maya")
        person = you(maya, code).json()["you"]["person"]
        codes = {ask(run, code, person).json()["code"] for _ in range(2)}
        assert len(codes) == 1
        with served.browser() as phone:
            phone.post("/rejoin", data={"code": code, "personal": codes.pop()})
            assert you(phone, code).json()["you"]["person"] == person


def test_signing_somebody_out_makes_cookies_code_and_personal_link_void(served, run, code):
    with served.browser() as maya, served.browser() as phone:
        joined(maya, code, "Maya")
        person = you(maya, code).json()["you"]["person"]
        old = ask(run, code, person).json()["code"]
        page = run.get(f"/rooms/{code}/follow/links").text
        path = re.search(r"/follow/\w+/[A-Z2-7]{32}", page)[0]
        clean = phone.get(path).headers["location"]
        new = ask(run, code, person, "/renew").json()["code"]
        assert new != old
        assert you(maya, code).status_code == 403
        assert [phone.get(each).status_code for each in (path, clean)] == [404, 404]
        back = [phone.post("/rejoin", data={"code": code, "personal": each}).status_code
                for each in (old, new)]  # fmt: skip
        assert (back[0] >= 400, back[1]) == (True, 303)
        assert you(phone, code).json()["you"]["person"] == person


def test_whoever_was_removed_is_void_everywhere(served, run, code):
    with served.browser() as maya:
        joined(maya, code, "Maya")
        person = you(maya, code).json()["you"]["person"]
        served.press(run, code, "remove_person", person=person)
        assert served.read("SELECT rev FROM seat WHERE person = ?", person) == [(2,)]
        assert you(maya, code).status_code == 403


def test_only_facilitators_ask_and_only_for_people_of_the_room(served, run, code):
    other = opened(run)
    with served.browser() as maya:
        joined(maya, code, "Maya")
        person = you(maya, code).json()["you"]["person"]
        for what in ("", "/renew"):
            assert ask(maya, code, person, what).status_code == 403
            assert ask(run, other, person, what).status_code == 404
            assert ask(run, code, "nobody", what).status_code == 404
        assert you(maya, code).status_code == 200
