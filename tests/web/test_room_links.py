"""Links into a room: listed without their tokens, taken back one by one, over after thirty days."""

import httpx
import pytest

from app.web.room_links import SCOPES
from tests.web.served import link, opened, said


def listed(run, code):
    return run.get(f"/rooms/{code}/links").json()["links"]


def take_back(run, code, id):
    return run.post(f"/rooms/{code}/links/revoke", json={"id": id})


@pytest.mark.parametrize("place", SCOPES)
def test_a_link_is_listed_with_its_place_and_its_last_day(run, place):
    code = opened(run)
    answer = run.post(f"/rooms/{code}/links", json={"place": place}).json()
    (found,) = listed(run, code)
    assert answer["links"] == [found]
    assert (found["place"], found["made"] < found["until"]) == (place, True)
    assert httpx.URL(answer["url"]).path.rpartition("/")[2] not in str(found)


def test_a_link_that_was_taken_back_opens_nothing_and_another_still_does(served, run):
    code = opened(run)
    sponsor, observer = link(run, code, "sponsor"), link(run, code, "observer")
    (id,) = [each["id"] for each in listed(run, code) if each["place"] == "sponsor"]
    assert [each["place"] for each in take_back(run, code, id).json()["links"]] == ["observer"]
    with served.browser() as sol:
        assert sol.get(sponsor).status_code == 404
        assert sol.post(sponsor, data={"name": "Sol"}).status_code == 404
        assert sol.get(observer).status_code == 200


def test_whoever_came_in_by_a_link_keeps_the_seat(served, run):
    code = opened(run)
    path = link(run, code, "sponsor")
    with served.browser() as sol:
        sol.post(path, data={"name": "Sol"})
        take_back(run, code, listed(run, code)[0]["id"])
        assert sol.get(f"/rooms/{code}/sponsor").status_code == 200


def test_a_projector_goes_dark_with_its_link(served, run):
    code = opened(run)
    with served.browser() as screen:
        assert screen.get(link(run, code, "screen")).status_code == 303
        assert screen.get(f"/rooms/{code}/screen").status_code == 200
        take_back(run, code, listed(run, code)[0]["id"])
        assert screen.get(f"/rooms/{code}/screen").status_code == 403


def test_wrong_expired_and_revoked_links_answer_alike(served, run):
    code = opened(run)
    expired, revoked = link(run, code, "sponsor"), link(run, code, "observer")
    served.write("UPDATE link SET expires = 1 WHERE scope = 'sponsor'")
    take_back(run, code, listed(run, code)[0]["id"])
    assert listed(run, code) == []
    with served.browser() as stranger:
        answers = [stranger.get(path) for path in (expired, revoked, f"/invite/{'x' * 27}")]
        assert {(answer.status_code, answer.text) for answer in answers} == {(404, answers[0].text)}


def test_only_facilitators_of_the_room_make_see_and_take_back(served, run):
    mine, other = opened(run), opened(run)
    link(run, other, "sponsor")
    (theirs,) = listed(run, other)
    take_back(run, mine, theirs["id"])
    assert listed(run, other) == [theirs]
    with served.browser() as stranger:
        assert stranger.get(f"/rooms/{other}/links").status_code == 403
        assert take_back(stranger, other, theirs["id"]).status_code == 403
        answer = stranger.post(f"/rooms/{other}/links", json={"place": "facilitator"})
        assert answer.status_code == 403
    nothing = run.post(f"/rooms/{mine}/links", json={"place": "king"})
    assert (nothing.status_code, "no such link" in said(nothing)) == (400, True)
