"""Bots turn the pages, write what belongs to each, mind the pen and answer in private."""

import asyncio
from collections import Counter

from app.domain.commands import EndRound, StartRound, TurnStep
from app.domain.people import THE_ROOM
from app.rehearsal import paging
from app.rehearsal.making import make_cards
from tests.cast import FAY, minutes
from tests.domain.clinic import clinic, idea
from tests.rehearsal.troupe import company_in

QUESTIONS = (FAY, StartRound("c03"))


def asks(company):
    return company.facilitator.tab.picture["round"]["asks"]


def made(play, type):
    return [a for a in play.room.artefacts.values() if a.type == type]


def test_every_team_answers_every_question_in_order():
    play = clinic(QUESTIONS)
    company = company_in(play)
    asyncio.run(paging.make_by_page(company, asks(company)))
    answered = Counter((a.team, a.current.fields["question_no"]) for a in made(play, "answer"))
    assert {*answered} == {(team, no) for team in ("T1", "T2") for no in range(1, 8)}
    assert play.room.running.step == 6


def test_a_page_that_has_turned_by_itself_is_not_turned_back():
    play = clinic(QUESTIONS, (THE_ROOM, TurnStep("c03", 1, 1), clinic().at + minutes(4)))
    company = company_in(play)
    asyncio.run(paging.make_by_page(company, asks(company)))
    assert play.room.running.step == 6


def test_after_the_bell_the_pages_that_are_left_are_left():
    play = clinic(QUESTIONS)
    company = company_in(play)
    play.steps((FAY, EndRound()), minutes(1), (FAY, StartRound("c04")))
    asyncio.run(paging.make_by_page(company, asks(company)))
    assert play.room.round("c03").step == 0


def test_whoever_does_not_hold_the_pen_names_somebody_who_does():
    play = clinic((FAY, StartRound("c02")), (FAY, idea()), (FAY, StartRound("c05")))
    company = company_in(play)
    asyncio.run(make_cards(company, asks(company)))
    assert len(made(play, "roadblock")) >= 6
    assert all(a.current.fields["raised_by_ops"] for a in made(play, "roadblock"))


def test_those_who_run_the_work_answer_the_last_question_once():
    play = clinic(QUESTIONS, (FAY, TurnStep("c03", 6)))
    company = company_in(play)
    asyncio.run(paging.answer_last_question(company))
    asyncio.run(paging.answer_last_question(company))
    assert play.room.last_answers.keys() == {"ana", "omar"}
    assert [e.event.kind for e in play.journal].count("last_question_answered") == 2
