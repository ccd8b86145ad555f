"""Traces are drawn by those whose card they start from."""

import pytest

from app.domain.commands import DrawTrace, EraseTrace, PostArtefact, StartRound
from app.domain.events import TraceDrawn, TraceErased
from app.domain.refusal import Refused
from tests.cast import ANA, FAY, MAYA, OMAR, SOL, given, moment, persona, then
from tests.domain.model.operating import playing

BLOCK = PostArtefact("r1", "roadblock", "A locked door", {})
MADE = (
    (FAY, StartRound("build")),
    (MAYA, persona()),
    (MAYA, moment()),
    (MAYA, BLOCK),
    (FAY, StartRound("reveal")),
)
DRAW = DrawTrace("blocks", "r1", "m1")


def test_a_team_mate_draws_and_erases():
    drawn = given(*MADE, (ANA, DRAW))
    assert then(given(*MADE), ANA, DRAW) == [TraceDrawn("blocks", "r1", "m1")]
    assert then(drawn, ANA, DRAW) == []
    erase = EraseTrace("blocks", "r1", "m1")
    assert then(drawn, FAY, erase) == [TraceErased("blocks", "r1", "m1")]
    assert then(given(*MADE), ANA, erase) == []


def test_others_leave_it_alone():
    with pytest.raises(Refused, match="belongs to another team"):
        then(given(*MADE), OMAR, DRAW)
    with pytest.raises(Refused, match="Sponsors and observers"):
        then(given(*MADE), SOL, DRAW)


def test_the_method_says_what_may_serve_what():
    for source, target in (("a1", "m1"), ("r1", "r1")):
        with pytest.raises(Refused, match="cannot be linked"):
            then(given(*MADE), MAYA, DrawTrace("happens_to", source, target))


def test_both_ends_must_be_seen():
    with pytest.raises(Refused, match="does not exist"):
        then(given(*MADE), MAYA, DrawTrace("blocks", "r1", "m9"))


STEP = {"outcome": "o", "first_step": "f", "size": "small", "horizon": "H1"}
STEPS = [(MAYA, PostArtefact(f"i{n}", "initiative", f"Step i{n}", STEP)) for n in (1, 2, 3)]


def before(source, target):
    return (MAYA, DrawTrace("depends_on", source, target))


def test_nothing_waits_for_itself_by_way_of_others():
    play = playing(*STEPS, before("i1", "i2"), before("i2", "i3"))
    with pytest.raises(Refused, match="“Step i1” already waits for “Step i3”"):
        then(play.room, *before("i3", "i1"))
    assert then(play.room, *before("i1", "i3")) == [TraceDrawn("depends_on", "i1", "i3")]
    erased = play.steps((MAYA, EraseTrace("depends_on", "i2", "i3"))).room
    assert then(erased, *before("i3", "i1"))


def test_only_steps_wait_for_steps():
    rain = PostArtefact("k1", "raid_item", "Rain", {"kind": "risk", "text": "it rains"})
    play = playing(*STEPS, (MAYA, rain))
    with pytest.raises(Refused, match="cannot be linked"):
        then(play.room, *before("i1", "k1"))
