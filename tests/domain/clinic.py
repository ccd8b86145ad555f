"""A clinic of the operating model with the cast in it: pages, pens, a ban, the last question."""

from dataclasses import replace

from app.designs.reading import read_design, read_method
from app.domain.commands import AnswerLastQuestion, PostArtefact
from app.domain.people import THE_ROOM
from app.settings import home
from tests.cast import CAST, GWEN_COMES, OPEN_ROOM, Play

SESSIONS = home() / "sessions"
METHOD = read_method(SESSIONS / "methods" / "operating-model.toml")


def opened(design):
    """The room of a bundled design, the cast seated, Gwen beside Omar."""
    opening = replace(OPEN_ROOM, method=METHOD, design=read_design(SESSIONS / f"{design}.toml"))
    return Play(((THE_ROOM, opening), *((THE_ROOM, seat) for seat in CAST), GWEN_COMES))


def clinic(*steps):
    return opened("roadblock-clinic").steps(*steps)


def milder(*steps):
    """The same where only each team's first roadblock is theirs to write."""
    play = opened("roadblock-clinic")
    agenda = play.room.agenda
    first = [replace(r, design=replace(r.design, pen="first")) for r in agenda]
    play.room = replace(play.room, agenda=tuple(first))
    return play.steps(*steps)


def full_day(*steps):
    return opened("tom-full-day").steps(*steps)


def answer(id="q1", no=1, text="The winter", **other):
    return PostArtefact(id, "answer", text, {"question_no": no, "text": text}, **other)


def idea(id="s1"):
    fields = {"customer_gets": "Fetched the same day", "threshold": "the next day"}
    return PostArtefact(id, "service", "Return at your door", fields)


def roadblock(id="r1", blocks="s1", **other):
    fields = {"blocks": blocks, "kind": "habit"}
    return PostArtefact(id, "roadblock", "Nobody may hold a van", fields, **other)


def said(text="Nobody asked about nights", round="c03", **other):
    return AnswerLastQuestion(round, text, **other)
