"""The ladder as people see it: its rungs, what a card lacks, recipes to read, gates."""

from app.domain.commands import CheckRecipe, CloseWorkshop
from app.domain.pictures.audiences import Facilitators, Observers, Person, Screen, Sponsors, Table
from app.domain.pictures.paint import paint
from tests.cast import AMBER, FAY, MAYA, NAMES, OMAR, TEAL, given
from tests.domain.pictures.scenes import under
from tests.domain.renewal import evening, practice, taken, up


def picture(play, audience):
    return paint(play.room, NAMES, audience)


def test_everybody_reads_what_a_rung_asks_for():
    shown = picture(evening("climb"), Table(TEAL))["ladder"]
    assert [(r["n"], r["title"], r["fields"]) for r in shown["rungs"]][:2] == [
        (1, "In a head", []),
        (2, "Told", ["user"]),
    ]
    assert shown["rungs"][1]["asks"] == "A second user."


def test_a_workshop_without_such_rounds_has_no_ladder():
    assert "ladder" not in paint(given(), NAMES, Table(TEAL))


def test_what_a_card_of_mine_lacks_stands_there_before_i_try():
    play = evening("climb").steps((MAYA, practice()))
    ahead = under(picture(play, Person("maya")), "me/climb/")
    lack = {"kind": "filled", "field": "user", "sentence": "Say who else uses it."}
    assert ahead == {"p1": {"next": 2, "missing": [lack]}}
    assert under(picture(play, Person("omar")), "me/climb/") == {}


def test_at_the_top_nothing_is_above():
    play = evening("plan").steps((MAYA, practice(rung=4)))
    assert under(picture(play, Person("maya")), "me/climb/")["p1"]["next"] is None


def test_who_had_it_first_finds_the_recipes_to_read():
    play = evening("climb").steps((MAYA, practice(fields={"user": "us"})), (MAYA, up()))
    play.steps((OMAR, practice("p2", 2, "chalk the day", sources=(taken("p1", 2),))))
    waiting = {"p2": {"title": "The chalk mark", "recipe": "chalk the day"}}
    assert under(picture(play, Person("maya")), "me/read/") == waiting
    assert under(picture(play, Person("omar")), "me/read/") == {}
    play.steps((MAYA, CheckRecipe("p2")))
    assert under(picture(play, Person("maya")), "me/read/") == {}


def test_only_facilitators_see_how_many_each_team_has_while_they_are_made_unseen():
    play = evening("harvest").steps((MAYA, practice()))
    shown = picture(play, Facilitators())["harvest"]
    assert shown == {"least": 2, "inside": {TEAL: 1, AMBER: 0}, "locked": True, "reason": None}
    others = (Table(TEAL), Table(AMBER), Screen(), Sponsors(), Observers(), Person("maya"))
    assert not any("harvest" in picture(play, each) for each in others)


def test_a_shut_gate_is_for_facilitators_and_at_the_end_for_sponsors():
    play = evening("barriers")
    gate = picture(play, Facilitators())["gate/barrier"]
    assert [each["label"] for each in gate["missing"]] == ["daily work", "own ideas"]
    assert "gate/barrier" not in picture(play, Sponsors())
    assert "gate/barrier" in picture(play.steps((FAY, CloseWorkshop())), Sponsors())
