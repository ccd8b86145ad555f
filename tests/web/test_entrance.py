"""People come in by code, by link or by personal code, and are told in a sentence why not."""

from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.people import LEVELS
from app.web.tries import PER_ADDRESS
from tests.web.served import joined, link, opened, said

PLACES = {"facilitator": "/run", "sponsor": "/sponsor", "observer": "/watch", "guest": ""}


@pytest.fixture
def browser(served):
    with served.browser() as found:
        yield found


def picture(browser, code, place="participant"):
    return browser.get(f"/rooms/{code}/picture", params={"as": place})


def set_door(served, run, code, **door):
    wanted = {"locked": False, "approval": False, "capacity": 60, **door}
    assert served.press(run, code, "set_door", **wanted)["t"] == "ok"


def test_the_front_door_asks_for_the_code_and_the_name(browser):
    answer = browser.get("/")
    assert answer.status_code == 200
    assert 'name="code"' in answer.text
    assert 'name="name"' in answer.text


@pytest.mark.parametrize("path", ["/join/abcd-2345", "/?code=abcd%202345"])
def test_a_link_fills_in_the_code(browser, path):
    assert 'value="ABCD2345"' in browser.get(path).text


def test_a_code_and_a_name_lead_into_the_room(browser, code):
    answer = browser.post("/join", data={"code": code, "name": "Maya"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/rooms/{code}")
    assert browser.get(f"/rooms/{code}").status_code == 200
    you = picture(browser, code).json()["you"]
    assert you["role"] == "participant"


def test_what_people_say_of_their_work_is_known_to_the_room(browser, code):
    work = {"function": "service", "customer_facing": "true", "level": "frontline"}
    browser.post("/join", data={"code": code, "name": "Maya", **work})
    shown = picture(browser, code).json()
    assert shown["set"][f"person/{shown['you']['person']}"]["function"] == "service"
    assert shown["set"]["me"]["profile"]["level"] == "frontline"


@pytest.mark.parametrize(("place", "asked"), [("guest", True), ("sponsor", False)])
def test_only_those_who_sit_in_teams_are_asked_for_their_work(
    served, run, browser, code, place, asked
):
    page = browser.get(link(run, code, place)).text
    assert ('name="function"' in page) is asked
    assert all((f'<option value="{level}">' in page) is asked for level in LEVELS)
    assert 'name="function"' in browser.get("/").text


def test_a_code_may_be_typed_with_spaces_dashes_and_small_letters(browser, code):
    typed = f" {code[:4].lower()}-{code[4:].lower()} "
    assert browser.post("/join", data={"code": typed, "name": "Maya"}).status_code == 303


def test_an_unknown_code_is_said_to_be_unknown(browser):
    answer = browser.post("/join", data={"code": "ZZZZ2222", "name": "Maya"})
    assert answer.status_code == 404
    assert "No room is open for this code." in said(answer)
    assert 'value="Maya"' in answer.text


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u200b"])
def test_a_name_is_asked_for(browser, code, name):
    answer = browser.post("/join", data={"code": code, "name": name})
    assert answer.status_code == 400
    assert "type your name" in said(answer)


def test_to_strangers_a_locked_room_is_not_open(served, run, browser, code):
    set_door(served, run, code, locked=True)
    answer = browser.post("/join", data={"code": code, "name": "Maya"})
    assert answer.status_code == 404
    assert "No room is open for this code." in said(answer)


def test_a_link_of_ones_own_says_that_the_door_is_locked(served, run, browser, code):
    set_door(served, run, code, locked=True)
    answer = browser.post(link(run, code, "guest"), data={"name": "Gwen"})
    assert answer.status_code == 409
    assert "The door of this room is locked." in said(answer)


def test_a_locked_room_lets_back_in_whoever_has_a_seat(served, run, browser, code):
    joined(browser, code, "Maya")
    set_door(served, run, code, locked=True)
    joined(browser, code, "Maya")


def test_a_full_room_says_that_it_is_full(served, run, browser, code):
    set_door(served, run, code, capacity=1)
    joined(browser, code, "Maya")
    with served.browser() as other:
        answer = other.post("/join", data={"code": code, "name": "Omar"})
    assert answer.status_code == 409
    assert "This room is full: 1 people are in it." in said(answer)


def test_to_strangers_a_closed_workshop_is_not_open(served, run, browser, code):
    for kind in ("next_round", "end_round", "close_workshop"):
        served.press(run, code, kind)
    answer = browser.post("/join", data={"code": code, "name": "Maya"})
    assert answer.status_code == 404
    assert "No room is open for this code." in said(answer)


def test_whoever_is_not_let_in_leaves_no_name(served, run, browser, code):
    set_door(served, run, code, locked=True)
    browser.post("/join", data={"code": code, "name": "Nameless Nora"})
    set_door(served, run, code)
    joined(browser, code, "Maya")
    assert "Nameless Nora" not in picture(run, code, "facilitator").text


def test_whoever_was_removed_does_not_come_back(served, run, browser, code):
    joined(browser, code, "Maya")
    person = picture(browser, code).json()["you"]["person"]
    shown = run.post(f"/rooms/{code}/personal-codes", json={"person": person}).json()["code"]
    served.press(run, code, "remove_person", person=person)
    assert picture(browser, code).status_code == 403
    answer = browser.post("/rejoin", data={"code": code, "personal": shown})
    assert answer.status_code == 404
    assert picture(browser, code).status_code == 403


def test_whoever_left_comes_back_to_the_same_seat(served, run, browser, code):
    joined(browser, code, "Maya")
    first = picture(browser, code).json()["you"]["person"]
    served.press(browser, code, "leave_room", place="participant")
    assert browser.get(f"/rooms/{code}").headers["location"] == f"/join/{code}"
    assert picture(browser, code).status_code == 403
    joined(browser, code, "Maya")
    assert picture(browser, code).json()["you"]["person"] == first


def test_a_name_that_is_too_long_is_refused_and_leaves_no_row(served, browser, code):
    answer = browser.post("/join", data={"code": code, "name": "M" * 61})
    assert answer.status_code in (400, 409)
    assert "60" in said(answer)


def test_what_somebody_types_is_shown_as_text(browser):
    answer = browser.post("/join", data={"code": "<script>", "name": '"><script>alert(1)</script>'})
    assert "<script>alert" not in answer.text


def test_a_cookie_brings_the_same_seat_back(browser, code):
    joined(browser, code, "Maya")
    first = picture(browser, code).json()["you"]
    joined(browser, code, "Maya again")
    assert picture(browser, code).json()["you"] == first


def test_without_a_seat_the_page_leads_to_the_door(browser, code):
    answer = browser.get(f"/rooms/{code}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/join/{code}")


@pytest.mark.parametrize("page", ["run", "sponsor", "watch", "screen"])
def test_a_participant_sits_nowhere_else(browser, code, page):
    joined(browser, code, "Maya")
    answer = browser.get(f"/rooms/{code}/{page}")
    assert answer.status_code == 403
    assert "You have no seat here" in said(answer)


@pytest.mark.parametrize("place", list(PLACES))
def test_a_link_lets_in_for_what_it_was_made(run, browser, code, place):
    path = link(run, code, place)
    asks = browser.get(path)
    assert asks.status_code == 200
    assert 'name="name"' in asks.text
    answer = browser.post(path, data={"name": "Sol"})
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        f"/rooms/{code}{PLACES[place]}",
    )
    assert browser.get(answer.headers["location"]).status_code == 200
    at = "participant" if place == "guest" else place
    assert picture(browser, code, at).json()["you"]["role"] == place


def test_looking_at_a_link_takes_no_seat(run, browser, code):
    path = link(run, code, "sponsor")
    for _ in range(3):
        browser.get(path)
    people = [
        key for key in picture(run, code, "facilitator").json()["set"] if key[:7] == "person/"
    ]
    assert len(people) == 1


def test_the_screen_has_a_link_of_its_own(run, browser, code):
    answer = browser.get(link(run, code, "screen"))
    assert (answer.status_code, answer.headers["location"]) == (303, f"/rooms/{code}/screen")
    assert picture(browser, code, "screen").json()["you"] == {"screen": True}
    assert picture(browser, code).status_code == 403


def test_a_facilitator_may_watch_the_screen(run, code):
    assert picture(run, code, "screen").status_code == 200


def test_a_link_that_opens_nothing_says_so(browser):
    for path in ("/invite/nothing", "/invite/" + "x" * 500):
        answer = browser.get(path)
        assert answer.status_code == 404
        assert "Ask for a new one" in said(answer)
    assert browser.post("/invite/nothing", data={"name": "Eve"}).status_code == 404


def test_the_desk_link_is_no_invitation(served, browser):
    token = served.sign_in.rpartition("/")[2]
    assert browser.get(f"/invite/{token}").status_code == 404


def test_a_personal_code_gives_the_seat_back_in_another_browser(served, run, browser, code):
    joined(browser, code, "Maya")
    you = picture(browser, code).json()["you"]
    shown = run.post(f"/rooms/{code}/personal-codes", json={"person": you["person"]}).json()["code"]
    with served.browser() as other:
        typed = f"{shown[:3]} {shown[3:].lower()}"
        answer = other.post("/rejoin", data={"code": code, "personal": typed})
        assert (answer.status_code, answer.headers["location"]) == (303, f"/rooms/{code}")
        assert picture(other, code).json()["you"] == you


def test_a_wrong_personal_code_gives_nothing(browser, code):
    answer = browser.post("/rejoin", data={"code": code, "personal": "2222222"})
    assert answer.status_code == 404
    assert "These two codes do not belong together." in said(answer)
    assert picture(browser, code).status_code == 403


def test_only_facilitators_make_links_and_show_codes(browser, code):
    joined(browser, code, "Maya")
    person = picture(browser, code).json()["you"]["person"]
    for path, body in (("links", {"place": "facilitator"}), ("personal-codes", {"person": person})):
        answer = browser.post(f"/rooms/{code}/{path}", json=body)
        assert answer.status_code == 403
        assert "You have no seat here" in answer.json()["sentence"]


@pytest.mark.parametrize("body", [b"", b"[]", b'"x"', b"{", b'{"place": 7}', b'{"place": "desk"}'])
def test_a_link_for_nothing_is_refused_with_a_sentence(run, code, body):
    answer = run.post(f"/rooms/{code}/links", content=body)
    assert answer.status_code in (400, 403)
    assert answer.json()["sentence"]


def test_somebody_without_a_seat_has_no_personal_code(run, code):
    for body in (b'{"person": "nobody"}', b"[]", b"{"):
        answer = run.post(f"/rooms/{code}/personal-codes", content=body)
        assert answer.status_code in (400, 404)
        assert answer.json()["sentence"]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=70), function=st.text(max_size=50), more=st.text(max_size=9))
def test_whatever_is_typed_into_the_form_somebody_comes_in_or_reads_why_not(
    served, code, name, function, more
):
    with served.browser() as browser:
        form = {"code": code, "name": name, "function": function, "operations": more}
        answer = browser.post("/join", data=form)
    assert answer.status_code in (303, 400, 409)
    assert answer.status_code == 303 or said(answer)


def test_where_colleagues_are_in_already_ten_typos_lock_nobody_out(apart):
    with closing(apart.desk()) as run, apart.browser() as maya, apart.browser() as omar:
        code = opened(run)
        joined(maya, code, "Maya")
        for n in range(PER_ADDRESS):
            omar.post("/join", data={"code": f"ZZZZ22{n:02}", "name": "Omar"})
        joined(omar, code, "Omar")


def test_after_ten_wrong_codes_one_waits(apart):
    with closing(apart.desk()) as run, apart.browser() as guesser, apart.browser() as maya:
        code = opened(run)
        for n in range(PER_ADDRESS):
            assert (
                guesser.post("/join", data={"code": f"ZZZZ22{n:02}", "name": "Eve"}).status_code
                == 404
            )
        answer = guesser.post("/join", data={"code": code, "name": "Eve"})
        assert answer.status_code == 429
        assert "Too many tries from here" in said(answer)
        assert maya.post("/rejoin", data={"code": code, "personal": "A"}).status_code == 429
