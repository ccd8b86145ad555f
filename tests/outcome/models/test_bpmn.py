"""Processes as BPMN."""

from dataclasses import replace

import pytest
from lxml import etree

from app.outcome.edition import edition
from app.outcome.models.bpmn import MODEL, bpmn
from tests.outcome.hostile import SCRIPT, hostile
from tests.outcome.recorded import brackenline, empty, snapshot


def read(of=None, name="A-057.bpmn"):
    return etree.fromstring(bpmn(edition(of or snapshot()))[name])


def names(root, tag):
    return [each.get("name") for each in root.iter(f"{{{MODEL}}}{tag}")]


def with_fields(**fields):
    room = brackenline()
    process = room.artefacts["A-057"]
    changed = replace(process.current, fields={**process.current.fields, **fields})
    artefacts = {**room.artefacts, "A-057": replace(process, versions=(changed,))}
    return replace(snapshot(), room=replace(room, artefacts=artefacts))


def test_every_process_has_a_file():
    assert set(bpmn(edition(snapshot()))) == {"A-057.bpmn", "A-058.bpmn"}


def test_it_starts_with_the_trigger_goes_step_by_step_and_ends_with_the_outcome():
    root = read()
    assert names(root, "startEvent") == ["shopper shows code"]
    assert names(root, "task") == [
        "scan or type six letters", "drop into pre-coded bag", "beep and credit", "bag into cage",
    ]  # fmt: skip
    assert names(root, "endEvent") == ["return is ours, time-stamped"]


def test_whoever_answers_for_it_has_the_lane():
    root = read()
    assert names(root, "lane") == ["shop coach lead"]
    nodes = [each.text for each in root.iter(f"{{{MODEL}}}flowNodeRef")]
    assert nodes == ["start", "task-1", "task-2", "task-3", "task-4", "end"]


def test_without_an_owner_there_is_no_lane():
    assert names(read(with_fields(owner_role="")), "lane") == []


@pytest.mark.parametrize("steps", [[], None, "first this, then that"])
def test_a_process_without_steps_is_one_task(steps):
    assert names(read(with_fields(steps=steps)), "task") == ["Counter hand-over"]


@pytest.mark.parametrize("of", [snapshot, hostile])
def test_everything_that_is_named_is_there_once_and_drawn(of):
    for content in bpmn(edition(of())).values():
        root = etree.fromstring(content)
        ids = [each.get("id") for each in root.iter() if each.get("id")]
        assert len(ids) == len(set(ids))
        names = ("sourceRef", "targetRef", "bpmnElement", "processRef")
        pointers = [each.get(name) for each in root.iter() for name in names]
        pointers += [each.text for tag in ("incoming", "outgoing", "flowNodeRef")
                     for each in root.iter(f"{{{MODEL}}}{tag}")]  # fmt: skip
        assert {each for each in pointers if each} <= set(ids)
        drawn = {each.get("bpmnElement") for each in root.iter()}
        assert {"pool", "start", "task-1", "end", "flow-1"} <= drawn


def test_what_people_write_stays_text():
    root = read(hostile())
    assert SCRIPT in root.get("name")
    assert not [each for each in root.iter() if "script" in str(each.tag)]


def test_the_same_process_gives_the_same_bytes():
    assert bpmn(edition(snapshot())) == bpmn(edition(snapshot()))


def test_an_empty_room_has_no_processes():
    assert bpmn(edition(empty())) == {}
