"""The model for architecture tools, whole."""

import pytest

from app.outcome.models.archimate import NAMESPACE
from tests.outcome.hostile import SCRIPT
from tests.outcome.models.reading import ROOMS, Reader, all_faults, made
from tests.outcome.recorded import empty, record

RECORDED = Reader(made())


@pytest.mark.parametrize("variant", ["sponsor", "internal", "public"])
@pytest.mark.parametrize("of", ROOMS.values(), ids=ROOMS)
def test_any_room_gives_a_model_without_faults(of, variant):
    assert all_faults(made(of, variant)) == []


@pytest.mark.parametrize("of", ROOMS.values(), ids=ROOMS)
def test_the_same_room_gives_the_same_bytes(of):
    assert made(of) == made(of)


@pytest.mark.parametrize(
    "row",
    [
        ("Realization", "Outcome", "Goal"),
        ("Influence", "Principle", "Goal"),
        ("Association", "Stakeholder", "Goal"),
        ("Association", "Constraint", "BusinessService"),
        ("Association", "Assessment", "Goal"),
        ("Serving", "BusinessService", "BusinessRole"),
        ("Association", "BusinessProcess", "BusinessRole"),
        ("Triggering", "BusinessEvent", "BusinessProcess"),
        ("Association", "BusinessService", "BusinessEvent"),
        ("Association", "Value", "BusinessRole"),
        ("Aggregation", "Product", "BusinessService"),
        ("Realization", "BusinessService", "Capability"),
        ("Realization", "BusinessService", "Outcome"),
        ("Realization", "BusinessService", "ValueStream"),
        ("Association", "Principle", "BusinessService"),
        ("Association", "Principle", "Capability"),
        ("Association", "Principle", "WorkPackage"),
        ("Serving", "Capability", "ValueStream"),
        ("Composition", "ValueStream", "ValueStream"),
        ("Flow", "ValueStream", "ValueStream"),
        ("Realization", "BusinessProcess", "BusinessService"),
        ("Access", "BusinessProcess", "BusinessObject"),
        ("Assignment", "BusinessActor", "BusinessProcess"),
        ("Assignment", "BusinessRole", "BusinessProcess"),
        ("Association", "BusinessRole", "ValueStream"),
        ("Association", "BusinessCollaboration", "Outcome"),
        ("Realization", "BusinessService", "Requirement"),
        ("Aggregation", "Location", "BusinessProcess"),
        ("Aggregation", "Location", "Facility"),
        ("Realization", "DataObject", "BusinessObject"),
        ("Association", "BusinessObject", "Capability"),
        ("Serving", "ApplicationComponent", "BusinessProcess"),
        ("Realization", "ApplicationComponent", "Capability"),
        ("Association", "BusinessActor", "Contract"),
        ("Influence", "CourseOfAction", "Constraint"),
        ("Assignment", "Resource", "Capability"),
        ("Realization", "WorkPackage", "BusinessService"),
        ("Realization", "WorkPackage", "Plateau"),
        ("Triggering", "WorkPackage", "WorkPackage"),
        ("Triggering", "Plateau", "Plateau"),
        ("Aggregation", "Plateau", "Capability"),
        ("Association", "Gap", "Plateau"),
        ("Association", "Gap", "Capability"),
        ("Assignment", "BusinessRole", "WorkPackage"),
    ],
)
def test_the_recorded_workshop_shows_every_row_of_the_mapping(row):
    assert row in RECORDED.triples()


def test_every_element_is_filed_in_one_folder():
    filed = [id for ids in RECORDED.folders().values() for id in ids]
    assert sorted(filed) == sorted(RECORDED.elements)
    assert list(RECORDED.folders()) == [
        "Why", "Customers and services", "Operating core", "Change programme",
    ]  # fmt: skip


def test_access_reads_and_writes_and_influence_helps():
    kinds = {r.get("accessType") or r.get("modifier") for r in RECORDED.relations}
    assert kinds == {None, "ReadWrite", "+"}


def test_an_empty_room_is_a_model_that_holds_nothing_yet():
    tags = [child.tag.removeprefix(f"{{{NAMESPACE}}}") for child in Reader(made(empty)).root]
    assert tags == ["name", "documentation"]


def test_what_people_write_stays_text():
    read = Reader(made(ROOMS["hostile"]))
    assert SCRIPT in read.name("id-A-033")
    assert not [e for e in read.root.iter() if "script" in str(e.tag)]


def test_people_are_named_only_where_the_variant_names_them():
    people = [p["name"] for group in record()["people"].values() for p in group]
    assert any(name.encode() in made(variant="sponsor") for name in people)
    assert not [name for name in people if name.encode() in made(variant="public")]
    assert b"id.property.author" not in made(variant="public")
