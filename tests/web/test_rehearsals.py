"""The desk opens rooms for bots: seats under given ids, a clock that may be set."""

import pytest

from tests.web.served import said

AT = "2026-09-14T09:00:00+01:00"


@pytest.fixture
def rehearse(run):
    def post(path, **body):
        return run.post(f"/desk/rehearsal-rooms{path}", json=body)

    return post


@pytest.fixture
def code(rehearse):
    answer = rehearse("", design="remote-sprint-90", teams=[{"id": "T1", "name": "Teal"}], at=AT)
    return answer.json()["code"]


def test_a_rehearsal_has_its_teams_its_flag_and_its_clock(served, rehearse, code):
    seated = rehearse(f"/{code}/people", person="P01", name="Fay", role="facilitator").json()
    assert seated["place"] == "facilitator"
    with served.browser() as bot:
        bot.post("/rejoin", data={"code": code, "personal": seated["code"]})
        whole = bot.get(f"/rooms/{code}/picture", params={"as": "facilitator"}).json()
        assert whole["you"]["person"] == "P01"
        assert whole["now"] == "2026-09-14T08:00:00.000Z"
        assert whole["set"]["room"]["rehearsal"] is True
        assert whole["set"]["team/T1"]["name"] == "Teal"
        assert rehearse(f"/{code}/clock", at="2026-09-14T09:30:00+01:00").status_code == 200
        later = bot.get(f"/rooms/{code}/picture", params={"as": "facilitator"}).json()
        assert later["now"] == "2026-09-14T08:30:00.000Z"


def test_the_same_people_may_rehearse_twice(served, rehearse):
    for _ in range(2):
        code = rehearse("", design="remote-sprint-90", speed=20).json()["code"]
        seated = rehearse(f"/{code}/people", person="P02", name="Maya", team="T1")
        assert seated.status_code == 200
        with served.browser() as bot:
            answer = bot.post("/rejoin", data={"code": code, "personal": seated.json()["code"]})
            assert answer.status_code == 303


@pytest.mark.parametrize(
    "body",
    [{}, {"design": "nothing"}, {"design": 7}, {"design": "remote-sprint-90", "teams": "many"},
     {"design": "remote-sprint-90", "teams": [7]}, {"design": "remote-sprint-90", "teams": [{}]},
     {"design": "remote-sprint-90", "speed": "fast"}, {"design": "remote-sprint-90", "at": "noon"},
     {"design": "remote-sprint-90", "fixed": "no list"},
     {"design": "remote-sprint-90", "title": "x" * 91}],
)  # fmt: skip
def test_a_rehearsal_that_cannot_be_opened_is_refused_with_a_sentence(rehearse, body):
    answer = rehearse("", **body)
    assert answer.status_code == 400
    assert answer.json()["sentence"]


@pytest.mark.parametrize(
    "body",
    [{}, {"person": "has spaces", "name": "M"}, {"person": "p1", "name": "M", "role": "king"},
     {"person": "p1", "name": "M", "profile": "tall"}, {"person": "p1", "name": "x" * 61},
     {"person": "p1", "name": "M", "team": "T99"}],
)  # fmt: skip
def test_somebody_who_cannot_be_seated_is_refused_with_a_sentence(rehearse, code, body):
    answer = rehearse(f"/{code}/people", **body)
    assert answer.status_code == 400
    assert answer.json()["sentence"]
    assert not any(word in answer.json()["sentence"] for word in ("validation", "valid Role"))


def test_only_a_clock_that_stands_can_be_set(rehearse, code):
    assert rehearse(f"/{code}/clock", at="yesterday").status_code == 400
    runs = rehearse("", design="remote-sprint-90", speed=20).json()["code"]
    assert "runs by itself" in rehearse(f"/{runs}/clock", at=AT).json()["sentence"]


def test_a_real_room_is_no_rehearsal(run, rehearse):
    form = {"design": "remote-sprint-90", "name": "Fay"}
    code = run.post("/desk/rooms", data=form).headers["location"].split("/")[2]
    for path, body in (("people", {"person": "p1", "name": "Eve"}), ("clock", {"at": AT})):
        answer = rehearse(f"/{code}/{path}", **body)
        assert answer.status_code == 400
        assert "no such rehearsal" in answer.json()["sentence"]


def test_bots_can_be_watched_from_the_cockpit(run):
    form = {"design": "remote-sprint-90", "people": "6", "teams": "2", "speed": "500"}
    answer = run.post("/desk/rehearsals", data=form)
    assert answer.status_code == 303
    code = answer.headers["location"].split("/")[2]
    whole = run.get(f"/rooms/{code}/picture", params={"as": "facilitator"}).json()["set"]
    assert whole["room"]["rehearsal"] is True


def test_odd_numbers_are_answered_with_a_sentence(run):
    for odd in ({"people": "many"}, {"speed": "nan"}, {"teams": "2.5"}, {"speed": "inf"}):
        answer = run.post("/desk/rehearsals", data={"design": "nothing", **odd})
        assert answer.status_code == 400
        assert said(answer)
