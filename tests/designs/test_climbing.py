"""A ladder, gates and a model of maturity name what is there."""

from dataclasses import replace

from app.designs.climbing import climbing
from app.domain.maturity import Area
from app.domain.practices import Condition, Gate, Rung
from tests.domain.renewal import LADDER, MODEL, RENEWAL


def found(**changed):
    return [reason for _, reason in climbing(replace(RENEWAL, **changed))]


def test_what_fits_has_no_findings():
    assert found() == []
    assert found(ladder=None, maturity=None, gates=()) == []


def test_a_gate_names_a_type_and_one_of_its_fields():
    gates = Gate("barier", "which", "{missing}"), Gate("barrier", "why", "{missing}")
    assert found(gates=gates) == [
        "there is no artefact type 'barier'; did you mean barrier?",
        "there is no field 'why'",
    ]


def test_a_rung_names_fields_and_says_beforehand_what_it_asks_for():
    silent = Rung("Told", "", (Condition("filled", "Say who.", "usr"),))
    ladder = replace(LADDER, rungs=(LADDER.rungs[0], silent), harvest_most=7)
    assert found(ladder=ladder) == [
        "there is no field 'usr'; did you mean user?",
        "there is no rung 7",
        "asks for something and does not say so beforehand",
    ]


def test_every_area_describes_every_stage():
    model = replace(MODEL, areas=(Area("aim", "Aim", ("one", "two")),), target_field="stge")
    assert found(maturity=model) == [
        "describes 2 stages, and there are 3",
        "there is no field 'stge'; did you mean stage?",
    ]
