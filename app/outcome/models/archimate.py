"""The draft model for architecture tools, in the ArchiMate Model Exchange File Format."""

from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from app.outcome.edition import Edition
from app.outcome.models.archimate_cards import cards
from app.outcome.models.archimate_details import details
from app.outcome.models.archimate_mandate import mandate
from app.outcome.models.archimate_model import FOLDERS, Element, Relation, folder_names
from app.outcome.models.archimate_programme import programme
from app.outcome.models.archimate_ties import ties
from app.outcome.office.letters import legal, line

NAMESPACE = "http://www.opengroup.org/xsd/archimate/3.0/"
SCHEMA = "http://www.opengroup.org/xsd/archimate/3.1/archimate3_Model.xsd"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
VERSION = "3.1"

EXTRA: Mapping[str, Mapping[str, str]] = {
    "Access": {"accessType": "ReadWrite"},
    "Influence": {"modifier": "+"},
}
"""Attributes that every relation of a kind carries."""


def archimate(edition: Edition) -> bytes:
    """Elements, relations and folders; no views, tools draw these themselves."""
    known = cards(edition)
    things = [
        *mandate(edition, known),
        *known.values(),
        *details(edition, known),
        *ties(edition, known),
        *programme(edition, known),
    ]
    elements = [each for each in things if isinstance(each, Element)]
    relations = {each.id: each for each in things if isinstance(each, Relation)}
    root = _root(edition)
    _elements(root, elements)
    _relations(root, list(relations.values()))
    _folders(root, edition, elements)
    _definitions(root, elements)
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _root(edition: Edition) -> etree._Element:
    nsmap: dict[str, str] = {None: NAMESPACE, "xsi": XSI}  # type: ignore[dict-item]
    root = etree.Element(f"{{{NAMESPACE}}}model", nsmap=nsmap)
    root.set(f"{{{XSI}}}schemaLocation", f"{NAMESPACE} {SCHEMA}")
    root.set("identifier", "id.model")
    root.set("version", f"draft {edition.snapshot.draft}")
    _text(root, "name", line(edition.room.title) or edition.say("Workshop"))
    made = edition.say("Draft {draft}, made by Charrette {version} from the record up to {seq}.")
    _text(root, "documentation", made.format(
        draft=edition.snapshot.draft, version=edition.snapshot.app_version,
        seq=edition.snapshot.seq,
    ))  # fmt: skip
    return root


def _elements(root: etree._Element, elements: Sequence[Element]) -> None:
    if not elements:
        return
    group = _child(root, "elements")
    for element in elements:
        made = _child(group, "element", identifier=element.id)
        made.set(f"{{{XSI}}}type", element.type)
        _text(made, "name", element.name)
        if element.documentation:
            _text(made, "documentation", element.documentation)
        _properties(made, element.properties)


def _properties(made: etree._Element, properties: Mapping[str, str]) -> None:
    if not properties:
        return
    group = _child(made, "properties")
    for name, value in properties.items():
        held = _child(group, "property", propertyDefinitionRef=_property_id(name))
        _text(held, "value", value)


def _relations(root: etree._Element, relations: Sequence[Relation]) -> None:
    if not relations:
        return
    group = _child(root, "relationships")
    for relation in relations:
        ends = {"source": relation.source.id, "target": relation.target.id}
        made = _child(group, "relationship", identifier=relation.id, **ends)
        made.set(f"{{{XSI}}}type", relation.kind)
        for name, value in EXTRA.get(relation.kind, {}).items():
            made.set(name, value)
        if relation.name:
            _text(made, "name", relation.name)


def _folders(root: etree._Element, edition: Edition, elements: Sequence[Element]) -> None:
    if not elements:
        return
    group = _child(root, "organizations")
    names = folder_names(edition.say)
    for folder in FOLDERS:
        filed = [element for element in elements if element.folder == folder]
        if filed:
            item = _child(group, "item")
            _text(item, "label", names[folder])
            for element in filed:
                _child(item, "item", identifierRef=element.id)


def _definitions(root: etree._Element, elements: Iterable[Element]) -> None:
    used = dict.fromkeys(name for element in elements for name in element.properties)
    if not used:
        return
    group = _child(root, "propertyDefinitions")
    for name in used:
        _text(_child(group, "propertyDefinition", identifier=_property_id(name), type="string"),
              "name", name)  # fmt: skip


def _property_id(name: str) -> str:
    return f"id.property.{name}"


def _child(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)


def _text(parent: etree._Element, tag: str, text: str) -> None:
    _child(parent, tag).text = legal(text)
