"""Our own check of an exchange file finds what is wrong with one."""

import pytest

from app.outcome.models.archimate_check import faults
from tests.outcome.models.reading import made

GOOD = made().decode()


@pytest.mark.parametrize(
    ("said", "instead", "fault"),
    [
        ('identifier="id-A-033"', 'identifier="A 033"', "'A 033' is no identifier."),
        ('identifier="id-A-033"', 'identifier="id-A-032"', "id-A-032 is given 2 times."),
        ('target="id.goal"', 'target="id.nowhere"', "leads to id.nowhere, which is not there."),
        ('xsi:type="Goal"', 'xsi:type="Dream"', "id.goal is a Dream, which we do not know."),
        ('xsi:type="Goal"', 'xsi:type="Plateau"', "is not allowed from"),
        ('type="string"', 'type="text"', "has no type."),
        ("<relationships>", "<relationships/><relationships>", "is there and empty."),
        ("<elements>", "<views/><elements>", "which the format does not know."),
        ("<name>Today</name>", "<name> </name>", "id.plateau-today has no name."),
        ("<name>Today</name>", "<documentation/><name>Today</name>", "in the wrong order"),
        ('source="id-A-059"', 'source="id.property.teams"', "does not join two elements."),
    ],
)
def test_a_fault_is_told_in_a_sentence(said, instead, fault):
    assert said in GOOD
    assert any(fault in sentence for sentence in faults(GOOD.replace(said, instead).encode()))


def test_another_kind_of_file_is_no_model():
    assert faults(b"<html/>") == ["The root is html, not a model."]
