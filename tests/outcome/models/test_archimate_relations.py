"""The table of relations."""

import pytest

from app.domain.method import Method
from app.outcome.models.archimate_relations import (
    ALLOWED,
    ELEMENTS,
    RELATIONS,
    TRACES,
    is_allowed,
    relation_for,
)
from tests.outcome.recorded import read


def test_an_association_is_allowed_anywhere():
    assert is_allowed("Association", "Constraint", "BusinessService")


@pytest.mark.parametrize(
    "row",
    [
        ("Influence", "Constraint", "BusinessService"),
        ("Realization", "Capability", "BusinessService"),
        ("Realization", "Capability", "ValueStream"),
        ("Composition", "BusinessProcess", "BusinessEvent"),
        ("Aggregation", "Plateau", "WorkPackage"),
    ],
)
def test_what_the_standard_does_not_allow_is_not_in_the_table(row):
    assert not is_allowed(*row)


def test_a_trace_may_lead_the_other_way():
    assert relation_for("used_by", "BusinessObject", "BusinessProcess") == "<Access"
    assert relation_for("realises", "BusinessProcess", "BusinessService") == "Realization"
    assert relation_for("realises", "ValueStream", "BusinessService") == "<Realization"


def test_a_trace_that_nothing_fits_is_an_association():
    assert relation_for("hosts", "Location", "ValueStream") == "Association"
    assert relation_for("a trace of tomorrow", "Goal", "Goal") == "Association"


def test_the_table_speaks_of_known_traces_and_relations_only():
    method = read(Method, "sessions/methods/operating-model.toml")
    assert set(TRACES) <= {trace.id for trace in method.traces}
    assert {kind.strip("<") for kinds in TRACES.values() for kind in kinds} <= RELATIONS


def test_every_element_that_the_method_names_is_known():
    method = read(Method, "sessions/methods/operating-model.toml")
    named = {t.archimate for t in method.types if t.archimate}
    special = {element for t in method.types for *_, element in t.archimate_when}
    assert named | special <= ELEMENTS
    assert len(ALLOWED) > 40
