"""The desk: signed in to by the printed link, it lists workshops and designs and starts rooms."""

from contextlib import closing

import pytest

from tests.web.served import ROOM, joined, opened, said

DESIGNS = ["tom-full-day", "tom-half-day", "remote-sprint-90", "maturity-renewal",
           "roadblock-clinic"]  # fmt: skip


def start(run, **form):
    return run.post("/desk/rooms", data={**ROOM, **form})


def titles(run):
    return said(run.get("/desk"))


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/desk/designs/tom-full-day"), ("GET", "/desk/rooms/ABCD2345"),
     ("POST", "/desk/rooms"), ("POST", "/desk/name"), ("POST", "/desk/check"),
     ("POST", "/desk/rehearsals"), ("POST", "/desk/rehearsal-rooms"),
     ("POST", "/desk/rehearsal-rooms/ABCD2345/people"),
     ("POST", "/desk/rehearsal-rooms/ABCD2345/clock")],
)  # fmt: skip
def test_strangers_are_told_how_to_sign_in_and_nothing_else(served, method, path):
    with served.browser() as stranger:
        answer = stranger.request(method, path, content=b"{}" if method == "POST" else None)
        assert answer.status_code in (400, 403)
        assert "Open the sign-in link" in said(answer)


def test_the_desk_of_a_stranger_is_the_page_to_sign_in(served):
    with served.browser() as stranger:
        answer = stranger.get("/desk")
        assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
        assert "Open the sign-in link" in said(stranger.get("/sign-in"))


def test_a_sign_in_link_that_is_no_longer_good_says_so(served):
    with served.browser() as stranger:
        answer = stranger.get("/sign-in/yesterday")
        assert answer.status_code == 404
        assert "The server prints a new one each time it starts." in said(answer)


def test_the_desk_shows_every_design_and_no_room_yet(apart):
    with closing(apart.desk()) as run:
        words = titles(run)
        for title in ("Ninety-minute remote sprint",):
            assert title in words
        assert "Better mornings" not in words


@pytest.mark.parametrize("design", DESIGNS)
def test_every_design_can_be_read_and_started(run, design):
    assert run.get(f"/desk/designs/{design}").status_code == 200
    code = opened(run, design=design, title=f"Room of {design}", teams="")
    assert run.get(f"/rooms/{code}/run").status_code == 200
    assert f"Room of {design}" in titles(run)


def test_a_design_that_is_not_there_is_said_not_to_be_there(run):
    answer = run.get("/desk/designs/nothing")
    assert (answer.status_code, "no session design" in said(answer)) == (404, True)


def test_a_new_room_has_the_facilitator_the_teams_and_the_mandate(run):
    code = opened(run)
    whole = run.get(f"/rooms/{code}/picture", params={"as": "facilitator"}).json()["set"]
    assert [whole[f"team/T{n}"]["name"] for n in (1, 2)] == ["Teal", "Amber"]
    assert whole["mandate"]["goal"] == ROOM["goal"]
    assert [value["name"] for key, value in whole.items() if key.startswith("person/")] == ["Fay"]


@pytest.mark.parametrize(
    ("form", "sentence"),
    [({"design": "nothing"}, "Choose a session design first."),
     ({"goal": "x" * 5000}, "are too many"),
     ({"title": "x" * 91}, "are too many"),
     ({"name": "x" * 61}, "are too many"),
     ({"capacity": "1001"}, "between 1 and 1000"),
     ({"capacity": "9" * 5000}, "between 1 and 1000"),
     ({"teams": "Teal\nTeal"}, "Give each a name of its own"),
     ({"teams": "\n".join(f"Team {n}" for n in range(300))}, "At most 40 teams")],
)  # fmt: skip
def test_a_room_that_cannot_be_opened_is_refused_and_leaves_nothing(run, form, sentence):
    answer = start(run, **{"title": "Ghost room", **form})
    assert answer.status_code in (400, 409)
    assert sentence in said(answer)
    assert "Ghost room" not in titles(run)
    assert 'href="/desk/rooms/"' not in run.get("/desk").text


@pytest.mark.parametrize("capacity", ["", "0", "many", "²", "-3", "1.5"])
def test_where_no_number_of_seats_is_given_the_design_says_how_many(run, capacity):
    code = opened(run, capacity=capacity)
    whole = run.get(f"/rooms/{code}/picture", params={"as": "facilitator"}).json()["set"]
    assert whole["door"]["capacity"] == 26


def test_without_a_name_no_room(apart):
    with closing(apart.desk()) as run:
        answer = start(run, name="")
        assert answer.status_code == 400
        assert "Please say your name" in said(answer)


def test_a_name_is_kept_on_the_desk(run):
    assert run.post("/desk/name", data={"name": "Fay B."}).status_code == 303
    assert "Fay B." in titles(run)
    assert start(run, name="").status_code == 303
    assert run.post("/desk/name", data={"name": "x" * 61}).status_code in (400, 409)


def test_another_browser_of_the_same_desk_gets_into_the_room(served, run):
    code = opened(run)
    with closing(served.desk()) as laptop:
        assert laptop.get(f"/rooms/{code}/run").status_code == 403
        answer = laptop.get(f"/desk/rooms/{code}")
        assert answer.headers["location"] == f"/rooms/{code}/run"
        assert laptop.get(f"/rooms/{code}/run").status_code == 200


def test_a_room_that_is_not_on_the_desk_is_said_not_to_be_there(run):
    answer = run.get("/desk/rooms/ZZZZ2222")
    assert (answer.status_code, "no such workshop" in said(answer)) == (404, True)


def test_a_participant_has_no_desk(served, run):
    code = opened(run)
    with served.browser() as maya:
        joined(maya, code, "Maya")
        assert maya.get("/desk").headers["location"] == "/sign-in"
        assert maya.get(f"/desk/rooms/{code}").status_code == 403


def test_a_pasted_design_is_checked(run, served):
    answer = run.post("/desk/check", data={"design": 'id = "x"'})
    assert answer.status_code == 200
    assert all(line.startswith("design.toml") for line in answer.json()["problems"])
    assert answer.json()["problems"]
    for text in ("", "\x00", "[" * 5000, "x" * 200_000):
        assert run.post("/desk/check", data={"design": text}).status_code == 200


def test_odd_forms_are_answered_with_a_sentence(run):
    for content, kind in [
        (b"%", "application/x-www-form-urlencoded"),
        (b"--x", "multipart/form-data; boundary=x"),
        (b"{}", "application/json"),
        (b"\xff\xfe", "multipart/form-data"),
    ]:
        answer = run.post("/desk/rooms", content=content, headers={"content-type": kind})
        assert answer.status_code in (400, 403, 409, 422), kind
        assert said(answer)
