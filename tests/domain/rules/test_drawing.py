"""References draw their traces, once, where the method lets them."""

from app.domain.commands import StartRound
from app.domain.events import TraceDrawn, TraceErased
from app.domain.method import ArtefactType, Field
from app.domain.rules.drawing import drawn, fits
from tests.cast import FAY, MAYA, MOMENT, given, moment, persona, revision, then

MADE = ((FAY, StartRound("build")), (MAYA, persona()), (MAYA, persona("a2")), (MAYA, moment()))


def test_a_trace_is_drawn_once():
    room = given(*MADE)
    assert drawn(room, MOMENT, "m1", {"persona": "a1"}) == []
    assert drawn(room, MOMENT, "m2", {"persona": "a1"}) == [TraceDrawn("happens_to", "m2", "a1")]


def test_nothing_is_drawn_to_what_is_not_there():
    assert drawn(given(*MADE), MOMENT, "m2", {"persona": "a9"}) == []


def test_a_reference_that_moves_takes_its_trace_along():
    _, *traces = then(given(*MADE), MAYA, revision("m1", persona="a2"))
    assert traces == [
        TraceErased("happens_to", "m1", "a1"),
        TraceDrawn("happens_to", "m1", "a2"),
    ]


def test_a_trace_may_run_the_other_way():
    turned = Field("for", "For", "reference", trace="serves", trace_from_other=True)
    kind = ArtefactType("moment", "M", "Ms", "S", (turned,))
    room = given(*MADE)
    assert drawn(room, kind, "m1", {"for": "a1"}) == []
    assert fits(room, "serves", "service", "moment")
    assert not fits(room, "serves", "persona", "moment")
    assert not fits(room, "sings", "service", "moment")


def test_rows_and_lists_draw_too():
    rows = Field("rows", "Rows", "rows", fields=(Field("of", "Of", "references", trace="blocks"),))
    kind = ArtefactType("roadblock", "R", "Rs", "S", (rows,))
    traces = drawn(given(*MADE), kind, "r1", {"rows": [{"of": ["a1", "m1"]}, {"of": ["a1"]}]})
    assert traces == [TraceDrawn("blocks", "r1", "a1"), TraceDrawn("blocks", "r1", "m1")]
