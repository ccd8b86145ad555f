"""Each process that stands as BPMN 2.0: what starts it, its steps, who answers, what comes out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from app.domain.model.sections import standing_of
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.models.bpmn_picture import DC, DI, DRAWN, picture
from app.outcome.models.naming import stems
from app.outcome.office.letters import legal, line

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
VERSION = "2.0"
TARGET = "urn:charrette:bpmn"
NAMES = {"bpmn": MODEL, "bpmndi": DRAWN, "dc": DC, "di": DI}


@dataclass(frozen=True, slots=True)
class Flow:
    """`nodes`: id and what it says, from the start event to the end event."""

    process: str
    name: str
    about: str
    role: str
    nodes: Sequence[tuple[str, str]]


def bpmn(edition: Edition) -> Mapping[str, bytes]:
    names = stems(edition)
    standing = standing_of(edition.room, "process")
    return {f"{names[each.id]}.bpmn": written(_flow(edition, each)) for each in standing}


def _flow(edition: Edition, artefact: Artefact) -> Flow:
    def said(field: str) -> str:
        return line(edition.wording.path(artefact, [field]))

    steps = artefact.current.fields.get("steps")
    listed = [line(str(step)) for step in steps] if isinstance(steps, list | tuple) else []
    name = line(artefact.title) or edition.refs.artefact(artefact.id)
    tasks = [step for step in listed if step] or [name]
    return Flow(
        process=f"process-{artefact.id}",
        name=name,
        about=legal(edition.line(artefact)),
        role=said("owner_role"),
        nodes=(("start", said("trigger")),
               *((f"task-{n}", step) for n, step in enumerate(tasks, 1)),
               ("end", said("outcome"))),
    )  # fmt: skip


def written(flow: Flow) -> bytes:
    root = etree.Element(f"{{{MODEL}}}definitions", nsmap=NAMES)
    for name, value in (("id", "definitions"), ("name", flow.name), ("targetNamespace", TARGET),
                        ("exporter", "Charrette")):  # fmt: skip
        root.set(name, value)
    pool = _child(root, "collaboration", id="collaboration")
    _child(pool, "participant", id="pool", name=flow.name, processRef=flow.process)
    _process(root, flow)
    picture(root, [node for node, _ in flow.nodes], with_lane=bool(flow.role))
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _process(root: etree._Element, flow: Flow) -> None:
    process = _child(root, "process", id=flow.process, name=flow.name, isExecutable="false")
    _child(process, "documentation").text = flow.about
    if flow.role:
        lane = _child(_child(process, "laneSet", id="lanes"), "lane", id="lane", name=flow.role)
        for node, _ in flow.nodes:
            _child(lane, "flowNodeRef").text = node
    last = len(flow.nodes) - 1
    for n, (node, says) in enumerate(flow.nodes):
        made = _child(process, _kind(node), id=node, **({"name": says} if says else {}))
        if n > 0:
            _child(made, "incoming").text = f"flow-{n}"
        if n < last:
            _child(made, "outgoing").text = f"flow-{n + 1}"
    for n in range(last):
        ends = {"sourceRef": flow.nodes[n][0], "targetRef": flow.nodes[n + 1][0]}
        _child(process, "sequenceFlow", id=f"flow-{n + 1}", **ends)


def _kind(node: str) -> str:
    return {"start": "startEvent", "end": "endEvent"}.get(node, "task")


def _child(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{MODEL}}}{tag}", attributes)
