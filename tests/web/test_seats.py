"""A cookie says who somebody is; what they may do, the room says."""

from tests.web.served import joined, link


def picture(browser, code, place="participant"):
    return browser.get(f"/rooms/{code}/picture", params={"as": place})


def test_whoever_gets_another_role_sits_elsewhere_with_the_same_cookie(served, run, code):
    with served.browser() as maya:
        joined(maya, code, "Maya")
        person = picture(maya, code).json()["you"]["person"]
        served.press(run, code, "change_role", person=person, role="facilitator")
        assert picture(maya, code).status_code == 403
        you = picture(maya, code, "facilitator").json()["you"]
        assert (you["person"], you["role"]) == (person, "facilitator")


def test_a_cookie_from_before_a_revocation_opens_nothing(served, run, code):
    with served.browser() as maya:
        joined(maya, code, "Maya")
        you = picture(maya, code).json()["you"]
        served.write("UPDATE seat SET rev = rev + 1 WHERE person = ?", you["person"])
        assert picture(maya, code).status_code == 403
        shown = run.post(f"/rooms/{code}/personal-codes", json=you).json()["code"]
        answer = maya.post("/rejoin", data={"code": code, "personal": shown})
        assert answer.status_code == 303
        assert picture(maya, code).json()["you"] == you


def test_one_browser_may_sit_at_several_places(served, run, code):
    joined(run, code, "Fay's other self")
    run.post(link(run, code, "sponsor"), data={"name": "Fay's sponsor"})
    roles = [picture(run, code, place).json()["you"]["role"] for place in
             ("facilitator", "participant", "sponsor")]  # fmt: skip
    assert roles == ["facilitator", "participant", "sponsor"]


def test_a_seat_in_one_room_is_none_in_another(served, run, code):
    other = run.post("/desk/rooms", data={"design": "remote-sprint-90", "name": "Fay"})
    with served.browser() as maya:
        joined(maya, code, "Maya")
        assert picture(maya, other.headers["location"].split("/")[2]).status_code == 403
