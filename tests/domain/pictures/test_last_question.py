"""The last question is between those it was put to and the facilitators."""

import json

from app.domain.commands import StartRound, TurnStep
from app.domain.pictures.audiences import (
    Facilitators,
    GuestTable,
    Observers,
    Person,
    Screen,
    Sponsors,
    Table,
)
from app.domain.pictures.paint import paint
from tests.cast import AMBER, ANA, FAY, NAMES, OMAR, OTIS_COMES, TEAL, seconds
from tests.domain.clinic import clinic, full_day, said

QUESTIONS = (FAY, StartRound("c03"))
LAST = (QUESTIONS, (FAY, TurnStep("c03", 6)))


def mine(play, person="ana"):
    return paint(play.room, NAMES, Person(person)).get("me/last_question")


def coverage(play):
    return paint(play.room, NAMES, Facilitators()).get("last_question")


def test_it_stands_on_the_page_of_those_who_run_the_work():
    assert mine(clinic(QUESTIONS)) is None
    shown = mine(clinic(*LAST))
    assert (shown["round"], shown["answered"]) == ("c03", False)
    assert shown["title"] == "What have we not asked about?"
    assert mine(clinic(*LAST), "maya") is None


def test_it_stays_after_the_round_until_it_is_answered():
    play = clinic(*LAST, (FAY, StartRound("c04")))
    assert mine(play)["answered"] is False
    play.steps((ANA, said("Nights")))
    assert (mine(play)["answered"], mine(play)["text"]) == (True, "Nights")


def test_it_can_become_a_card():
    card = {"type": "answer", "fields": {"question_no": 7}, "text": "text"}
    assert mine(clinic(*LAST))["card"] == card
    assert mine(full_day((FAY, StartRound("r15"))))["card"] == card


def test_facilitators_see_the_coverage_and_who_is_missing():
    assert coverage(clinic()) is None
    assert coverage(clinic(QUESTIONS))["answered"] == 0
    shown = coverage(clinic(*LAST, (OMAR, said("", nothing=True))))
    assert (shown["answered"], shown["asked"], shown["missing"]) == (1, 2, ["ana"])
    assert [answer["person"] for answer in shown["answers"]] == ["omar"]


def test_more_time_is_proposed_near_the_bell_until_all_have_answered():
    play = clinic(*LAST)
    assert coverage(play)["extend_from"] == "2026-09-14T12:26:00.000+00:00"
    play.steps((ANA, said()), (OMAR, said()))
    assert coverage(play)["extend_from"] is None


def test_nobody_else_hears_a_word_of_it():
    play = clinic(*LAST, OTIS_COMES, (ANA, said("The secret of the night")), seconds(1))
    others = (Table(TEAL), Table(AMBER), GuestTable(AMBER), Sponsors(), Observers(), Screen(),
              Person("maya"), Person("omar"), Person("sol"), Person("gwen"))  # fmt: skip
    for audience in others:
        assert "secret of the night" not in json.dumps(paint(play.room, NAMES, audience))
    for audience in (Facilitators(), Person("ana")):
        assert "secret of the night" in json.dumps(paint(play.room, NAMES, audience))


def test_an_answer_tells_others_nothing_even_by_its_coming():
    play = clinic(*LAST)
    before = {a: paint(play.room, NAMES, a) for a in (Table(TEAL), Screen(), Person("maya"))}
    play.steps((ANA, said()))
    assert {a: paint(play.room, NAMES, a) for a in before} == before
