"""A closed workshop is continued: what it left lies on the tables of the next."""

import io
import zipfile
from contextlib import closing

import pytest

from app.rehearsal.stage import Stage
from tests.rehearsal.front_door import FAY, MAYA, on_stage
from tests.web.served import ROOM, opened, said

AGAIN = {"design": "remote-sprint-90", "title": "Look again", "teams": 2, "speed": 100}
PRACTICE = {"rung": 1, "recipe": "chalk the hour on the step"}


async def first_workshop(stage):
    """One practice, one word, one thing parked; then it is closed."""
    fay, maya = await stage.seat(FAY), await stage.seat(MAYA)
    await fay.do("next_round")
    card = {"type": "practice", "title": "The chalk mark", "fields": PRACTICE}
    await maya.do("post_artefact", artefact="c1", **card)
    await maya.do("define_term", term="orphan", meaning="a return that cannot be read")
    await maya.do("park_item", item="k1", text="Reusable bags", reason="no supplier yet")
    await fay.do("close_workshop")


async def look_again(stage):
    await first_workshop(stage)
    second = await Stage.open(stage.desk, {**AGAIN, "continues": stage.code})
    try:
        fay, maya = await second.seat(FAY), await second.seat(MAYA)
        await fay.do("next_round")
        await maya.do("take_on", artefact="c1")
        await maya.catch_up()
        return maya.picture, await second.pack("fay", "sponsor")
    finally:
        await second.close()


@pytest.fixture(scope="module")
def second(tmp_path_factory):
    return on_stage(tmp_path_factory.mktemp("house"), look_again)


def test_a_closed_rehearsal_can_be_continued(second):
    picture, _ = second
    card = picture["table/c1"]
    assert card["brought"].startswith("From “A rehearsal”")
    assert (card["origin"], card["team"]) == ("brought_in", "T1")
    assert picture["room"]["continues"]["title"] == "A rehearsal"
    assert picture["term/orphan"]["meaning"] == "a return that cannot be read"
    assert picture["parked/k1"]["reason"] == "no supplier yet"


def test_the_new_pack_mentions_the_workshop_that_it_continues(second):
    with zipfile.ZipFile(io.BytesIO(second[1])) as pack:
        evidence = next(n for n in pack.namelist() if n.endswith("04_evidence.html"))
        text = pack.read(evidence).decode()
    assert "This workshop continues “A rehearsal”" in text
    assert "The chalk mark" in text


@pytest.mark.parametrize(
    ("continues", "sentence"),
    [("ZZZZ2222", "no such workshop on your desk"), ("open", "This workshop is not closed yet")],
)
def test_only_ones_own_and_closed_workshops_are_continued(run, continues, sentence):
    code = opened(run) if continues == "open" else continues
    answer = run.post("/desk/rooms", data={**ROOM, "continues": code})
    assert answer.status_code in (404, 409)
    assert sentence in said(answer)


def test_the_desk_offers_to_look_again_at_what_is_closed_only(apart):
    with closing(apart.desk()) as run:
        code = opened(run)
        assert f'data-continues="{code}"' not in run.get("/desk").text
