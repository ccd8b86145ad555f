"""The programme as laid out."""

from app.domain.model.programme import before, column, columns, laid_out, needs, worth
from app.domain.room import Trace
from tests.domain.model.operating import METHOD

(STEP,) = laid_out(METHOD)


def test_steps_lie_on_four_horizons():
    assert STEP.id == "initiative"
    assert [choice.value for choice in columns(STEP)] == ["H0", "H1", "H2", "H3"]
    assert [column(STEP, {"horizon": h}) for h in ("H0", "H3", None)] == [0, 3, 4]


def test_one_step_waits_for_another_by_a_trace_of_the_method():
    assert before(METHOD, STEP) == "depends_on"
    traces = (
        Trace("depends_on", "a", "b"),
        Trace("delivers", "a", "c"),
        Trace("depends_on", "b", "c"),
    )
    assert needs(traces, "depends_on", "a") == ["b"]


def test_a_programme_that_names_mostly_cost_is_told_so():
    """Seed A, barrier three: value before cost."""
    cost, value = {"benefit": {"type": "cost"}}, {"benefit": {"type": "customer"}}
    assert worth([cost, cost, value]).mostly_cost
    assert not worth([cost, value]).mostly_cost
    assert not worth([]).mostly_cost
    assert worth([cost, {}]).unsaid == 1
