"""A short session, played twice by six bots through the front door of a real server."""

import asyncio
import json

import pytest

from app.designs.reading import read_design
from app.main.serving import serving
from app.rehearsal.improvise import improvise, parts_of
from app.rehearsal.stage import NoStage, Stage, sign_in
from app.settings import Settings, home

DESIGN = read_design(home() / "sessions" / "remote-sprint-90.toml")
PEOPLE, SEED = 6, 7
ROOM = {"design": DESIGN.id, "title": "A rehearsal", "teams": 2, "speed": 20}
CONTENT = ("artefact", "title", "type", "fields", "authors", "status", "text", "parents", "teams",
           "response", "answer", "selected", "result", "by_way_of", "statuses", "lens")  # fmt: skip


async def play(link):
    """The facilitator's picture at the end, what was told on the way, the room's code."""
    desk, told = await sign_in(link), []
    stage = await Stage.open(desk, ROOM)
    try:
        await improvise(stage, DESIGN, PEOPLE, SEED, told.append)
        facilitator = next(tab for tab in stage.tabs.values() if tab.place == "facilitator")
        return facilitator.picture, told, stage.code.lower()
    finally:
        await stage.close()
        await desk.aclose()


async def play_twice(folder):
    async with serving(Settings(data=folder, port=0)) as (started, _):
        first = await play(started.sign_in)
    async with serving(Settings(data=folder, port=0)) as (started, _):
        return first, await play(started.sign_in)


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    return asyncio.run(play_twice(tmp_path_factory.mktemp("house")))


@pytest.fixture(scope="module")
def picture(both):
    return both[0][0]


def all_of(picture, kind):
    return [value for key, value in picture.items() if key.startswith(f"{kind}/")]


def content(played):
    """All that was said, without times, under names that do not tell the room."""
    picture, _, code = played
    said = {
        key: {name: part for name, part in value.items() if name in CONTENT}
        for key, value in picture.items()
        if isinstance(value, dict)
    }
    return json.loads(json.dumps(said).replace(code, "room"))


def test_the_workshop_is_played_to_its_end(picture):
    assert picture["room"]["stage"] == "closed"
    assert {entry["state"] for entry in all_of(picture, "agenda")} == {"closed"}


def test_somebody_who_watches_is_told_every_round(both):
    _, told, _ = both[0]
    assert len(told) == 1 + len(DESIGN.rounds)
    assert told[-1] == "14/14  Close"


def test_every_team_makes_what_every_round_asks_of_it(picture):
    cards = all_of(picture, "gallery")
    for type in ("service", "roadblock", "workaround", "capability", "initiative"):
        for team in ("T1", "T2"):
            assert any(card["type"] == type and team in card["teams"] for card in cards), type


def test_teams_borrow_from_each_other_with_thanks(picture):
    borrowed = [p for card in all_of(picture, "gallery") for p in card["parents"]
                if p["kind"] == "borrowed"]  # fmt: skip
    assert borrowed
    assert all(parent["what"] and parent["thanks"] for parent in borrowed)


def test_services_are_challenged_and_every_answer_says_something(picture):
    challenges = all_of(picture, "challenge")
    assert challenges
    assert all(c["response_text"] for c in challenges if c["response"])


def test_every_ballot_that_was_opened_is_counted_shown_and_settled(picture):
    ballots = all_of(picture, "ballot")
    assert {ballot["method"] for ballot in ballots} >= {"score", "fist_to_five"}
    for ballot in ballots:
        assert ballot["state"] == "closed"
        assert ballot["revealed"]
        assert (
            ballot["settled_by"] or ballot["result"]["next_step"] != "runoff" or ballot["runoff_of"]
        )


def test_the_latecomer_came_in_the_middle_and_sits_in_a_team(picture):
    people = {key.split("-")[-1]: value for key, value in picture.items() if "person/" in key}
    assert people["p06"]["team"] in ("T1", "T2")
    assert not [line for line in all_of(picture, "line") if line["round"] == "s01"
                and line["by"].endswith("p06")]  # fmt: skip


def test_the_sponsor_answers_every_request(picture):
    requests = all_of(picture, "request")
    assert requests
    assert all(request["answer"] for request in requests)


def test_the_room_looks_again_after_thirty_sixty_and_ninety_days(picture):
    assert {renewal["day"] for renewal in all_of(picture, "renewal")} == {30, 60, 90}


def test_the_same_seed_plays_the_same_workshop(both):
    first, second = both
    assert first[2] != second[2]
    assert content(first) == content(second)


@pytest.mark.parametrize("type", ["lobby", "borrow", "converge", "close", "ballot", "a new one"])
def test_a_round_of_any_type_can_be_played(type):
    running = {"type": type, "asks": [], "share": "gallery", "id": "r"}
    assert parts_of(running, None)


async def refused(folder, **plan):
    async with serving(Settings(data=folder, port=0)) as (started, _):
        desk = await sign_in(started.sign_in)
        stage = await Stage.open(desk, {**ROOM, "teams": plan.get("teams", 2)})
        try:
            await improvise(stage, DESIGN, plan.get("people", 6), SEED)
        except NoStage as no_stage:
            return str(no_stage)
        finally:
            await stage.close()
            await desk.aclose()


def test_one_person_alone_is_no_rehearsal(tmp_path):
    sentence = "A rehearsal needs 2 to 200 people, not 1."
    assert asyncio.run(refused(tmp_path, people=1)) == sentence


def test_without_a_team_there_is_no_rehearsal(tmp_path):
    assert asyncio.run(refused(tmp_path, teams=0)) == "A rehearsal needs a team to sit in."
