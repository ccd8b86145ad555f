"""Where the signs of a process stand: one row in a pool, from the left to the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

DRAWN = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DI = "http://www.omg.org/spec/DD/20100524/DI"

EVENT, TASK_WIDE, TASK_HIGH = 36, 140, 100
GAP, TITLE, MARGIN = 60, 30, 60
HIGH = TASK_HIGH + 2 * MARGIN
LEFT, TOP = 160, 80


@dataclass(frozen=True, slots=True)
class Box:
    x: int
    y: int
    wide: int
    high: int


def boxes(nodes: Sequence[str], with_lane: bool) -> dict[str, Box]:
    """Node id to where it stands, all on one middle line."""
    placed: dict[str, Box] = {}
    x = LEFT + TITLE * (2 if with_lane else 1) + GAP
    for node in nodes:
        wide, high = (EVENT, EVENT) if node in ("start", "end") else (TASK_WIDE, TASK_HIGH)
        placed[node] = Box(x, TOP + (HIGH - high) // 2, wide, high)
        x += wide + GAP
    return placed


def picture(root: etree._Element, nodes: Sequence[str], *, with_lane: bool) -> None:
    """The diagram, after everything that it draws."""
    placed = boxes(nodes, with_lane)
    last = placed[nodes[-1]]
    pool = Box(LEFT, TOP, last.x + last.wide + GAP - LEFT, HIGH)
    diagram = etree.SubElement(root, f"{{{DRAWN}}}BPMNDiagram", {"id": "diagram"})
    plane = etree.SubElement(
        diagram, f"{{{DRAWN}}}BPMNPlane", {"id": "plane", "bpmnElement": "collaboration"}
    )
    _shape(plane, "pool", pool, isHorizontal="true")
    if with_lane:
        lane = Box(LEFT + TITLE, TOP, pool.wide - TITLE, HIGH)
        _shape(plane, "lane", lane, isHorizontal="true")
    for node, box in placed.items():
        _shape(plane, node, box)
    for n in range(1, len(nodes)):
        _edge(plane, n, placed[nodes[n - 1]], placed[nodes[n]])


def _shape(plane: etree._Element, node: str, box: Box, **attributes: str) -> None:
    about = {"id": f"shape-{node}", "bpmnElement": node, **attributes}
    shape = etree.SubElement(plane, f"{{{DRAWN}}}BPMNShape", about)
    bounds = {"x": box.x, "y": box.y, "width": box.wide, "height": box.high}
    etree.SubElement(shape, f"{{{DC}}}Bounds", {name: str(n) for name, n in bounds.items()})


def _edge(plane: etree._Element, n: int, source: Box, target: Box) -> None:
    about = {"id": f"edge-{n}", "bpmnElement": f"flow-{n}"}
    edge = etree.SubElement(plane, f"{{{DRAWN}}}BPMNEdge", about)
    for x in (source.x + source.wide, target.x):
        middle = str(source.y + source.high // 2)
        etree.SubElement(edge, f"{{{DI}}}waypoint", {"x": str(x), "y": middle})
