"""How far a promise is, is said by whoever answers for it, once the workshop is over."""

from dataclasses import replace

import pytest

from app.domain.commands import CloseWorkshop, PostArtefact, ReportStatus, StartRound
from app.domain.events import StatusReported
from app.domain.refusal import Refused
from tests.cast import (
    ANA,
    CAST,
    FAY,
    MAYA,
    METHOD,
    OMAR,
    OPEN_ROOM,
    THE_ROOM,
    Play,
    moment,
    persona,
    then,
)

FOLLOWED = replace(
    METHOD, types=tuple(replace(t, due="start") if t.id == "service" else t for t in METHOD.types)
)
SERVICE = PostArtefact(
    "s1", "service", "Call back",
    {"promise": "We call", "moments": ["m1"], "owner": "ana", "start": "2026-10-01"},
)  # fmt: skip
DONE = ReportStatus("s1", "done", "Since Monday", "2026-10-05")


def played(*steps):
    opening = (replace(OPEN_ROOM, method=FOLLOWED), *CAST)
    play = Play(tuple((THE_ROOM, each) for each in opening))
    made = ((FAY, StartRound("build")), (MAYA, persona()), (MAYA, moment()), (MAYA, SERVICE))
    return play.steps(*made, *steps).room


CLOSED = (FAY, CloseWorkshop())


@pytest.mark.parametrize("by", [ANA, MAYA, FAY], ids=["the owner", "the author", "a facilitator"])
def test_those_who_answer_for_it_report(by):
    told = StatusReported("s1", "done", "Since Monday", "2026-10-05")
    assert then(played(CLOSED), by, DONE) == [told]


def test_nobody_else_does():
    with pytest.raises(Refused, match="Only those who answer for"):
        then(played((FAY, StartRound("reveal")), CLOSED), OMAR, DONE)
    with pytest.raises(Refused, match="does not exist"):
        then(played(CLOSED), OMAR, DONE)


def test_a_card_that_promises_nothing_is_not_followed():
    with pytest.raises(Refused, match="Nobody is asked"):
        then(played(CLOSED), MAYA, ReportStatus("a1", "done"))


def test_nothing_is_reported_before_the_close():
    with pytest.raises(Refused, match="once the workshop is closed"):
        then(played(), ANA, DONE)


def test_the_same_report_twice_is_one_and_a_date_is_a_date():
    room = played(CLOSED, (ANA, DONE))
    assert then(room, ANA, DONE) == []
    assert then(room, ANA, ReportStatus("s1", "late")) != []
    with pytest.raises(Refused, match="is not a date"):
        then(room, ANA, ReportStatus("s1", "late", date="soon"))
