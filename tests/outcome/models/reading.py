"""An ArchiMate exchange file as a reader sees it, and the schema where local copies are there."""

import os
from pathlib import Path

from lxml import etree

from app.outcome.edition import edition
from app.outcome.models.archimate import NAMESPACE, XSI, archimate
from app.outcome.models.archimate_check import faults
from tests.outcome.hostile import hostile
from tests.outcome.recorded import empty, half_done, snapshot

SCHEMAS = os.environ.get("CHARRETTE_ARCHIMATE_XSD", "")
"""A folder with archimate3_Model.xsd and xml.xsd; nothing is ever fetched."""

ROOMS = {"recorded": snapshot, "half done": half_done, "empty": empty, "hostile": hostile}


def made(of=snapshot, variant="sponsor"):
    return archimate(edition(of(), variant))


class Local(etree.Resolver):
    def resolve(self, url, _, context):
        return self.resolve_filename(str(Path(SCHEMAS) / Path(url).name), context)


def all_faults(document):
    """Our own check, and the published schema beside it where copies are at hand."""
    found = list(faults(document))
    if SCHEMAS:
        parser = etree.XMLParser(no_network=True)
        parser.resolvers.add(Local())
        schema = etree.XMLSchema(etree.parse(str(Path(SCHEMAS) / "archimate3_Model.xsd"), parser))
        schema.validate(etree.fromstring(document))
        found += [str(error) for error in schema.error_log]
    return found


class Reader:
    def __init__(self, document):
        self.root = etree.fromstring(document)
        self.elements = {e.get("identifier"): e for e in self._all("element")}
        self.relations = self._all("relationship")

    def _all(self, tag):
        return list(self.root.iter(f"{{{NAMESPACE}}}{tag}"))

    def type(self, id):
        return self.elements[id].get(f"{{{XSI}}}type")

    def name(self, id):
        return self.elements[id].findtext(f"{{{NAMESPACE}}}name")

    def properties(self, id):
        held = self.elements[id].iter(f"{{{NAMESPACE}}}property")
        return {
            p.get("propertyDefinitionRef").removeprefix("id.property."): p[0].text for p in held
        }

    def said(self):
        """Every relation as (kind, source, target)."""
        return {(r.get(f"{{{XSI}}}type"), r.get("source"), r.get("target")) for r in self.relations}

    def triples(self):
        return {
            (kind, self.type(source), self.type(target)) for kind, source, target in self.said()
        }

    def folders(self):
        """Folder to the identifiers filed in it."""
        group = self.root.find(f"{{{NAMESPACE}}}organizations")
        return {item[0].text: [i.get("identifierRef") for i in item[1:]] for item in group}
