"""What is wrong with an ArchiMate exchange file, checked by ourselves: shape, names, relations.

The published schema does not know which relations are allowed; our own table does.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from app.outcome.models.archimate import NAMESPACE, XSI
from app.outcome.models.archimate_relations import ELEMENTS, RELATIONS, is_allowed

NC_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")

CHILDREN: Mapping[str, str] = {
    "model": "name documentation properties elements relationships organizations "
    "propertyDefinitions",
    "elements": "element",
    "element": "name documentation properties",
    "properties": "property",
    "property": "value",
    "relationships": "relationship",
    "relationship": "name documentation properties",
    "organizations": "item",
    "item": "label documentation item",
    "propertyDefinitions": "propertyDefinition",
    "propertyDefinition": "name documentation",
    "name": "",
    "documentation": "",
    "value": "",
    "label": "",
}
"""What may stand in what, in this order."""

NEVER_EMPTY = {"elements", "relationships", "organizations", "properties", "propertyDefinitions"}
NAMED = {"model", "element", "propertyDefinition"}
REFERENCES = ("source", "target", "propertyDefinitionRef", "identifierRef")


def faults(document: bytes) -> list[str]:
    """One sentence for each fault; none: every tool that keeps to the format can read it."""
    root = etree.fromstring(document)
    if root.tag != f"{{{NAMESPACE}}}model":
        return [f"The root is {root.tag}, not a model."]
    return [*_shape(root), *_identifiers(root), *_types(root), *_relations(root)]


def _shape(root: etree._Element) -> Iterator[str]:
    for each in root.iter():
        tag, inner = _tag(each), [_tag(child) for child in each]
        order = CHILDREN.get(tag, "").split()
        if tag not in CHILDREN or not set(inner) <= set(order):
            yield f"{tag} holds {', '.join(inner) or 'nothing'}, which the format does not know."
        elif inner != sorted(inner, key=order.index):
            yield f"The parts of {tag} {_id(each)} stand in the wrong order: {', '.join(inner)}."
        if tag in NEVER_EMPTY and not inner:
            yield f"{tag} is there and empty."
        if tag in NAMED and not (each.findtext(f"{{{NAMESPACE}}}name") or "").strip():
            yield f"{tag} {_id(each)} has no name."


def _identifiers(root: etree._Element) -> Iterator[str]:
    given = [each.get("identifier", "") for each in root.iter() if _needs_one(each)]
    for name, times in Counter(given).items():
        if not NC_NAME.fullmatch(name):
            yield f"{name!r} is no identifier."
        if times > 1:
            yield f"{name} is given {times} times."
    for each in root.iter():
        for reference in REFERENCES:
            meant = each.get(reference)
            if meant is not None and meant not in given:
                yield f"{_tag(each)} {_id(each)} leads to {meant}, which is not there."


def _needs_one(each: etree._Element) -> bool:
    return _tag(each) in NAMED | {"relationship"} or each.get("identifier") is not None


def _types(root: etree._Element) -> Iterator[str]:
    for each in root.iter(f"{{{NAMESPACE}}}propertyDefinition"):
        if each.get("type") != "string":
            yield f"Property {_id(each)} has no type."
    for tag, known in (("element", ELEMENTS), ("relationship", RELATIONS)):
        for each in root.iter(f"{{{NAMESPACE}}}{tag}"):
            if _type(each) not in known:
                yield f"{_id(each)} is a {_type(each) or 'nothing'}, which we do not know."


def _relations(root: etree._Element) -> Iterator[str]:
    types = {_id(each): _type(each) for each in root.iter(f"{{{NAMESPACE}}}element")}
    for each in root.iter(f"{{{NAMESPACE}}}relationship"):
        source, target = (types.get(each.get(end, "")) for end in ("source", "target"))
        if source is None or target is None:
            yield f"{_id(each)} does not join two elements."
        elif not is_allowed(_type(each), source, target):
            yield f"{_id(each)}: {_type(each)} is not allowed from {source} to {target}."


def _tag(each: etree._Element) -> str:
    return str(each.tag).removeprefix(f"{{{NAMESPACE}}}")


def _id(each: etree._Element) -> str:
    return each.get("identifier", "")


def _type(each: etree._Element) -> str:
    return each.get(f"{{{XSI}}}type", "")
